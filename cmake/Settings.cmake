# What every target of the project shares: language, warnings, sanitizers, ccache and the precompiled headers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# Programs are compiled like libraries so that both may share one precompiled header.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(bookstore_settings INTERFACE)
add_library(Bookstore::settings ALIAS bookstore_settings)
target_include_directories(bookstore_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(bookstore_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
target_compile_options(bookstore_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -fpch-preprocess)
if(BOOKSTORE_WARNINGS_AS_ERRORS)
    target_compile_options(bookstore_settings INTERFACE -Werror)
endif()
if(BOOKSTORE_SANITIZERS)
    target_compile_options(bookstore_settings INTERFACE -fsanitize=${BOOKSTORE_SANITIZERS} -fno-omit-frame-pointer)
    target_link_options(bookstore_settings INTERFACE -fsanitize=${BOOKSTORE_SANITIZERS})
endif()

# Qt Test bakes each target's build folder into a macro, which would make one precompiled header for all tests useless.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# A precompiled header serves only targets with its own macros. QT_NETWORK_LIB and the like, which nobody reads here,
# must therefore not depend on what a room links.
foreach(module Gui HttpServer Network PrintSupport Sql Svg WebSockets Widgets)
    if(TARGET Qt6::${module})
        set_property(TARGET Qt6::${module} PROPERTY INTERFACE_COMPILE_DEFINITIONS)
    endif()
endforeach()
