# One target per room. A room may use only what it links, so the link graph is the architecture.

# The rooms share precompiled headers: Qt Core alone, the technique behind the services, the desktop, the tests.
function(bookstore_precompiled_header name header)
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "")
    add_library(bookstore_pch_${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_precompile_headers(bookstore_pch_${name} PRIVATE ${header})
    target_link_libraries(bookstore_pch_${name} PUBLIC ${ARGN} Bookstore::settings)
endfunction()

bookstore_precompiled_header(core ${CMAKE_SOURCE_DIR}/cmake/pch_core.h Qt6::Core tl::expected)
bookstore_precompiled_header(server ${CMAKE_SOURCE_DIR}/cmake/pch_server.h
    Qt6::Core Qt6::Network Qt6::Sql Qt6::HttpServer tl::expected)
bookstore_precompiled_header(tests ${CMAKE_SOURCE_DIR}/cmake/pch_tests.h
    Qt6::Core Qt6::Network Qt6::Sql Qt6::Test tl::expected)

bookstore_precompiled_header(client ${CMAKE_SOURCE_DIR}/cmake/pch_client.h
    Qt6::Core Qt6::Gui Qt6::Network Qt6::Widgets tl::expected)
bookstore_precompiled_header(client_tests ${CMAKE_SOURCE_DIR}/cmake/pch_client_tests.h
    Qt6::Core Qt6::Gui Qt6::Network Qt6::Test Qt6::Widgets tl::expected)

# bookstore_room(<name> [MOC] [PCH core|server|client] SOURCES … LINKS …)  makes bookstore_<name>, alias Bookstore::<name>.
function(bookstore_room name)
    cmake_parse_arguments(ROOM "MOC" "PCH" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(bookstore_${name} STATIC ${ROOM_SOURCES})
    add_library(Bookstore::${name} ALIAS bookstore_${name})
    target_link_libraries(bookstore_${name} PUBLIC ${ROOM_LINKS} Bookstore::settings PRIVATE ${ROOM_PRIVATE_LINKS})
    bookstore_finish(bookstore_${name} "${ROOM_MOC}" "${ROOM_PCH}")
endfunction()

# bookstore_program(<name> [MOC] [PCH …] SOURCES … LINKS …)  makes the program bin/bookstore-<name>.
function(bookstore_program name)
    cmake_parse_arguments(ROOM "MOC" "PCH" "SOURCES;LINKS" ${ARGN})
    add_executable(bookstore-${name} ${ROOM_SOURCES})
    target_link_libraries(bookstore-${name} PRIVATE ${ROOM_LINKS} Bookstore::settings)
    bookstore_finish(bookstore-${name} "${ROOM_MOC}" "${ROOM_PCH}")
endfunction()

# bookstore_tests(<room> [GUI] [EXCHANGES] SOURCES … LINKS … [LABELS …] [TIMEOUT s])  one program per room, one CTest entry per
# file. Tests of windows and models say GUI: they run without a screen. What is given more time starts first, so that
# no core is idle while the longest ends. What passes between EXCHANGES and a service is held against the contracts.
function(bookstore_tests room)
    cmake_parse_arguments(ROOM "GUI;EXCHANGES" "TIMEOUT" "SOURCES;LINKS;LABELS;RESOURCES" ${ARGN})
    set(main core)
    set(pch tests)
    if(ROOM_GUI)
        set(main gui)
        set(pch client_tests)
    endif()
    add_executable(${room}_tests ${ROOM_SOURCES})
    target_link_libraries(${room}_tests PRIVATE ${ROOM_LINKS}
        Bookstore::test_main_${main} Bookstore::test_support Bookstore::settings)
    bookstore_finish(${room}_tests TRUE ${pch})
    if(NOT ROOM_TIMEOUT)
        set(ROOM_TIMEOUT 120)
    endif()
    foreach(source IN LISTS ROOM_SOURCES)
        get_filename_component(stem ${source} NAME_WE)
        if(stem MATCHES "_test$")
            add_test(NAME ${room}.${stem} COMMAND ${room}_tests ${stem})
            set_tests_properties(${room}.${stem} PROPERTIES
                TIMEOUT ${ROOM_TIMEOUT} COST ${ROOM_TIMEOUT} LABELS "${ROOM_LABELS}")
            if(ROOM_EXCHANGES)
                set_tests_properties(${room}.${stem} PROPERTIES FIXTURES_SETUP exchanges
                    ENVIRONMENT "BOOKSTORE_EXCHANGES=${CMAKE_BINARY_DIR}/exchanges")
            endif()
        endif()
    endforeach()
endfunction()

function(bookstore_finish target moc pch)
    set_target_properties(${target} PROPERTIES AUTOMOC "${moc}")
    if(pch)
        target_precompile_headers(${target} REUSE_FROM bookstore_pch_${pch})
    endif()
endfunction()

# bookstore_sql(<target> <prefix>)  builds sql/**/*.sql beside the caller in as resources under :/sql/<prefix>/.
function(bookstore_sql target prefix)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/sql sql/*.sql)
    list(TRANSFORM files PREPEND sql/)
    qt_add_resources(${target} ${prefix}_sql PREFIX /sql/${prefix} BASE sql FILES ${files})
endfunction()

# bookstore_link_graph(<file>)  writes down which room links which and what it is made of, from all folders below. What
# is drawn of the architecture is drawn from this.
function(bookstore_link_graph file)
    bookstore_rooms_below(${CMAKE_SOURCE_DIR} rooms)
    list(SORT rooms)
    set(facts "")
    foreach(room IN LISTS rooms)
        string(REPLACE "bookstore_" "" name ${room})
        foreach(fact LINK_LIBRARIES SOURCES)
            get_target_property(values ${room} ${fact})
            list(FILTER values EXCLUDE REGEX "^/|settings$|NOTFOUND$|pch_|^\\$<")
            list(TRANSFORM values REPLACE "^Bookstore::" "")
            foreach(value IN LISTS values)
                string(APPEND facts "${name} ${fact} ${value}\n")
            endforeach()
        endforeach()
    endforeach()
    file(CONFIGURE OUTPUT ${file} CONTENT "${facts}" @ONLY)
endfunction()

function(bookstore_rooms_below folder result)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    list(FILTER targets INCLUDE REGEX "^bookstore[_-]")
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(each IN LISTS folders)
        bookstore_rooms_below(${each} below)
        list(APPEND targets ${below})
    endforeach()
    set(${result} ${targets} PARENT_SCOPE)
endfunction()
