# A round from outside: received files in, answers out and back, kills on the way.
foreach(name rounds opinions_kill)
  add_test(NAME rounds.${name}
           COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                   $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/${name}_test.py)
  set_tests_properties(rounds.${name} PROPERTIES TIMEOUT 900)
endforeach()
