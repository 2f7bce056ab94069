# The browser's search engine in Node: its fold against the shared table, its answers against those of C++ and of a scan.
add_executable(search_answers ${CMAKE_CURRENT_LIST_DIR}/answers.cpp)
target_link_libraries(search_answers PRIVATE kokai_commands)
add_executable(search_site ${CMAKE_CURRENT_LIST_DIR}/site.cpp)
target_link_libraries(search_site PRIVATE kokai_commands)
find_program(NODE node)
if(NODE)
  add_test(NAME search.fold COMMAND ${NODE} ${CMAKE_CURRENT_LIST_DIR}/fold_test.mjs)
  add_test(NAME search.twin
           COMMAND ${NODE} ${CMAKE_CURRENT_LIST_DIR}/twin_test.mjs $<TARGET_FILE:search_site> $<TARGET_FILE:search_answers>
                   ${PROJECT_SOURCE_DIR}/content)
  set_tests_properties(search.twin PROPERTIES TIMEOUT 300)
else()
  message(STATUS "node was not found: the search engine of the browser is not tested")
endif()
add_test(NAME search.command
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/command_test.py)
