# Writes the page's style and script into a source file, with the digests that its Content-Security-Policy names:
# cmake -DSTYLE=page.css -DSCRIPTS=a.js,b.js -DOUT=page_assets.cpp -P embed.cmake
# The script is its files in order, within one function. Line ends are \n whatever the checkout made of them; the digest
# is of what is written.
function(read file text)
  file(READ "${file}" content)
  string(REPLACE "\r" "" content "${content}")
  if(content MATCHES "\\)asset\"" OR content MATCHES "</s[ct]")
    message(FATAL_ERROR "${file}: holds what would end it in the source or in the page")
  endif()
  set(${text} "${content}" PARENT_SCOPE)
endfunction()
read("${STYLE}" style)
set(script "\"use strict\";\n(() => {\n")
string(REPLACE "," ";" files "${SCRIPTS}")
foreach(file IN LISTS files)
  read("${file}" part)
  string(APPEND script "${part}")
endforeach()
string(APPEND script "})();\n")
string(SHA256 style_digest "${style}")
string(SHA256 script_digest "${script}")
file(WRITE "${OUT}"
"#include \"page_assets.hpp\"

namespace recension::render::html {

const Asset page_style{R\"asset(${style})asset\", \"${style_digest}\"};
const Asset page_script{R\"asset(${script})asset\", \"${script_digest}\"};

} // namespace recension::render::html
")
