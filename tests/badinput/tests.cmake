# Bad input, kills, determinism and the preview: the program seen from outside. Each prints what it found.
find_package(Python3 3.9 COMPONENTS Interpreter REQUIRED)

foreach(name badinput/content badinput/glossary badinput/machine kill/kill determinism/determinism serve/serve)
  string(REPLACE "/" "." test ${name})
  add_test(NAME ${test}
           COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                   $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/../${name}_test.py)
  set_tests_properties(${test} PROPERTIES TIMEOUT 900)
endforeach()
