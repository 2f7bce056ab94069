# Zips made and unpacked from outside.
add_test(NAME bundles.bundles
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/bundles_test.py)
set_tests_properties(bundles.bundles PROPERTIES TIMEOUT 900)
