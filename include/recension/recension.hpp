// The whole library. From files to variants:
//
//     #include <recension/recension.hpp>
//     using namespace recension;
//
//     Lexicon lexicon;
//     const Witness a = make_witness(read_source("westlaw.txt"), "A", lexicon);
//     const Witness b = make_witness(read_source("lexis.txt"), "B", lexicon);
//     const Collation collation = collate(a, b, lexicon);
//     for (const Variant& v : find_variants({&a, &b}, collation, lexicon))
//       if (v.variant_class == VariantClass::substantive)
//         std::cout << v.readings[0].text << " / " << v.readings[1].text << '\n';
//
// Errors: InputError (source.hpp) for a file that cannot be read, with a text for a person; nothing else throws.
// Units: bytes of each file from 0; words from 0. Whole programs for comparing, merging and checking are in
// tests/examples.
#pragma once

#include <recension/align.hpp>
#include <recension/batch.hpp>
#include <recension/byte_set.hpp>
#include <recension/case_record.hpp>
#include <recension/check.hpp>
#include <recension/collation.hpp>
#include <recension/concordance.hpp>
#include <recension/correspondence.hpp>
#include <recension/dress.hpp>
#include <recension/edition.hpp>
#include <recension/element.hpp>
#include <recension/foreign.hpp>
#include <recension/markup.hpp>
#include <recension/metadata.hpp>
#include <recension/nearness.hpp>
#include <recension/pattern.hpp>
#include <recension/printing.hpp>
#include <recension/render.hpp>
#include <recension/revision.hpp>
#include <recension/selector.hpp>
#include <recension/source.hpp>
#include <recension/span.hpp>
#include <recension/structure.hpp>
#include <recension/table.hpp>
#include <recension/token.hpp>
#include <recension/variant.hpp>
#include <recension/variant_rule.hpp>
#include <recension/witness.hpp>
#include <recension/wording.hpp>
