# The build of the fuzzers, and a test of each. `fuzz.programs` builds them anew, so that they are always of these sources.
include(ExternalProject)
ExternalProject_Add(fuzzers
    PREFIX ${CMAKE_BINARY_DIR}/fuzz
    SOURCE_DIR ${CMAKE_SOURCE_DIR}
    BINARY_DIR ${CMAKE_BINARY_DIR}/fuzz/build
    EXCLUDE_FROM_ALL TRUE
    BUILD_ALWAYS TRUE
    USES_TERMINAL_BUILD TRUE
    CMAKE_GENERATOR Ninja
    CMAKE_ARGS
        -DCMAKE_CXX_COMPILER=clang++
        -DCMAKE_CXX_FLAGS=-fno-sanitize-recover=all
        -DCMAKE_BUILD_TYPE=Debug
        "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1"
        -DBOOKSTORE_SANITIZERS=fuzzer-no-link,address,undefined,float-cast-overflow
        -DBOOKSTORE_WARNINGS_AS_ERRORS=${BOOKSTORE_WARNINGS_AS_ERRORS}
    BUILD_COMMAND ${CMAKE_COMMAND} --build <BINARY_DIR> --target fuzzers -- --quiet
    INSTALL_COMMAND "")

add_test(NAME fuzz.programs COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target fuzzers)
set_tests_properties(fuzz.programs PROPERTIES FIXTURES_SETUP fuzzers TIMEOUT 1200 COST 1200)

# What is new to a fuzzer it keeps in the build folder, and begins there the next time. What breaks it is kept, and tried
# again first, until it is mended. It gives way to the tests beside it, which wait for real servers.
file(GLOB fuzzers CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *_fuzz.cpp)
list(TRANSFORM fuzzers REPLACE "_fuzz.cpp$" "")
foreach(name IN LISTS fuzzers)
    add_test(NAME fuzz.${name} COMMAND nice ${CMAKE_CURRENT_SOURCE_DIR}/run.sh ${name} ${CMAKE_BINARY_DIR}/fuzz)
    set_tests_properties(fuzz.${name} PROPERTIES FIXTURES_REQUIRED fuzzers COST 60)
endforeach()
