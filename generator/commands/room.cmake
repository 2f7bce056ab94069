# The version that `kokai version` shows stands in the project() line only.
target_compile_definitions(kokai_commands PRIVATE KOKAI_VERSION="${PROJECT_VERSION}"
                           KOKAI_BUILD_TYPE="${CMAKE_BUILD_TYPE}")
