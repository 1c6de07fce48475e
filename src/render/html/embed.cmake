# Writes the page's style and script into a source file, with the digests that its Content-Security-Policy names:
# cmake -DSTYLE=page.css -DSCRIPT=page.js -DOUT=page_assets.cpp -P embed.cmake
# Line ends are \n whatever the checkout made of them; the digest is of what is written.
function(literal file text digest)
  file(READ "${file}" content)
  string(REPLACE "\r" "" content "${content}")
  if(content MATCHES "\\)asset\"" OR content MATCHES "</s[ct]")
    message(FATAL_ERROR "${file}: holds what would end it in the source or in the page")
  endif()
  string(SHA256 hex "${content}")
  set(${text} "R\"asset(${content})asset\"" PARENT_SCOPE)
  set(${digest} "${hex}" PARENT_SCOPE)
endfunction()
literal("${STYLE}" style style_digest)
literal("${SCRIPT}" script script_digest)
file(WRITE "${OUT}"
"#include \"page_assets.hpp\"

namespace recension::render::html {

const Asset page_style{${style}, \"${style_digest}\"};
const Asset page_script{${script}, \"${script_digest}\"};

} // namespace recension::render::html
")
