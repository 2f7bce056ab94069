# Keys, signatures and the way onto the server, from outside.
foreach(name proof publish served samples)
  add_test(NAME publish.${name}
           COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                   $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/${name}_test.py)
  set_tests_properties(publish.${name} PROPERTIES TIMEOUT 900)
endforeach()
