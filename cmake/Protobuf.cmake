# bookstore_protobuf(<name> <file.proto>)  makes bookstore_<name>, alias Bookstore::<name>, of what protoc and the plugin
# of gRPC write; their code keeps other rules than ours, so it is built without our warnings.
find_program(PROTOC protoc REQUIRED)
find_program(GRPC_CPP_PLUGIN grpc_cpp_plugin REQUIRED)
pkg_check_modules(Grpc REQUIRED IMPORTED_TARGET grpc++ protobuf)
find_library(GRPC_REFLECTION grpc++_reflection REQUIRED)

function(bookstore_protobuf name file)
    set(folder ${CMAKE_BINARY_DIR}/protobuf)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE here)
    cmake_path(GET file STEM stem)
    set(base ${folder}/${here}/${stem})
    set(written ${base}.pb.cc ${base}.pb.h ${base}.grpc.pb.cc ${base}.grpc.pb.h)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${written}
        COMMAND ${PROTOC} --proto_path=${CMAKE_SOURCE_DIR} --cpp_out=${folder} --grpc_out=${folder}
            --plugin=protoc-gen-grpc=${GRPC_CPP_PLUGIN} ${here}/${file}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        DEPENDS ${file}
        VERBATIM)
    add_library(bookstore_${name} STATIC ${written})
    add_library(Bookstore::${name} ALIAS bookstore_${name})
    target_include_directories(bookstore_${name} SYSTEM PUBLIC ${folder})
    target_link_libraries(bookstore_${name} PUBLIC PkgConfig::Grpc)
endfunction()
