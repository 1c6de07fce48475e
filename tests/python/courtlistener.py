#!/usr/bin/env python3
"""The versions of an opinion that a CourtListener record holds, compared: courtlistener.py RECORD.json...

A record of CourtListener's API has the opinion's text in several fields (html_lawbox, html_with_citations, …). Each
version is compared with the first, and what is louder than a difference of style is printed.
"""
import json
import sys

import recension

FIELDS = ("html_with_citations", "html_columbia", "html_lawbox", "xml_harvard", "html", "plain_text")


def main():
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            record = json.load(file)
        fields = [f for f in FIELDS if record.get(f)]
        print(f"{path}: {', '.join(fields)}")
        for field in fields[1:]:
            d = recension.diff(recension.Witness(path=path, field=fields[0], siglum=fields[0]),
                               recension.Witness(path=path, field=field, siglum=field))
            print(f"  {field}: {d.sentence}")
            for v in d.variants:
                if v.variant_class in ("substantive", "lacuna"):
                    print(f"    {v.section}: {v.readings[0].text!r} / {v.readings[1].text!r}")


main()
