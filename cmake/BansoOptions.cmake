# SPDX-License-Identifier: Apache-2.0
# What every target of ours is built with. Third-party headers are SYSTEM and stay outside the
# warnings.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(banso_options INTERFACE)
target_include_directories(banso_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(banso_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overruns in std::string's own operator+ (GCC bugs 105329 and 105651).
    target_compile_options(banso_options INTERFACE
        -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
target_compile_definitions(banso_options INTERFACE BANSO_VERSION="${PROJECT_VERSION}")

if(BANSO_SANITIZE)
    # A null pointer faults by itself, which the address sanitizer tells; a check before each member
    # that is read makes up a quarter of the objects.
    target_compile_options(banso_options INTERFACE
        -fsanitize=${BANSO_SANITIZE} -fno-sanitize=null,alignment -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(banso_options INTERFACE -fsanitize=${BANSO_SANITIZE})
    if(BANSO_SANITIZE MATCHES thread)
        # The thread sanitizer does not follow fences; what Asio has them for it sees by the locks.
        target_compile_options(banso_options INTERFACE -Wno-tsan)
    endif()
endif()

# The slack stands in the launcher, not in a preset's environment, so that every way to build has
# it: a precompiled header carries time stamps, and without it ccache never hits.
find_program(BANSO_CCACHE ccache)
if(BANSO_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${BANSO_CCACHE})
    add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endif()
find_program(BANSO_MOLD mold)
if(BANSO_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# moc reads all that a file includes, where CMake says that the compiler looks. Of the standard
# library it needs nothing, spends a third of its time there, and moc 6.4 cannot read <concepts>.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/")

# For tests whose files include what moc makes of them. Their classes derive from QObject alone, so
# moc is shown none of the includes, which it would read for half a second a file. Nor is it told
# what the compiler defines: of a class or a slot within an #ifdef it knows nothing.
function(banso_moc_in_place target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    file(MAKE_DIRECTORY ${folder})
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        cmake_path(ABSOLUTE_PATH source)
        file(STRINGS ${source} included REGEX "^#include \"${name}\\.moc\"")
        if(NOT included)
            # It may get one: then CMake is to look again.
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
            continue()
        endif()
        add_custom_command(OUTPUT ${folder}/${name}.moc
            COMMAND Qt6::moc -o ${folder}/${name}.moc ${source}
            DEPENDS ${source} VERBATIM)
        target_sources(${target} PRIVATE ${folder}/${name}.moc)
    endforeach()
    target_include_directories(${target} PRIVATE ${folder})
endfunction()

# Many files of a target as one unit: what they include is read, and its templates made, once for
# all of them: four units of 18 files take three quarters of what twelve of six do. The fuzz preset
# compiles file by file, which keeps the includes honest.
function(banso_compile_together target)
    if(NOT BANSO_FUZZ)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 18)
    endif()
endfunction()

# banso_precompile(<target> <kind> [LIBS <lib>...]): gives <target> the headers of
# cmake/precompiled/<kind>.h, compiled once for all targets of that kind. LIBS are what those
# headers need; the first target of a kind decides. Targets of one kind must be compiled alike: the
# compiler says so when one is not.
function(banso_precompile target kind)
    cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
    set(owner banso_precompiled_${kind})
    if(NOT TARGET ${owner})
        add_library(${owner} OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled/anchor.cpp)
        target_precompile_headers(${owner} PRIVATE
            ${CMAKE_SOURCE_DIR}/cmake/precompiled/${kind}.h)
        target_link_libraries(${owner} PRIVATE banso_options ${ARG_LIBS})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
    # Qt Test defines these differently in each folder, which would divide the kind; only
    # QFINDTESTDATA needs them, and our tests take BANSO_SOURCE_DIR.
    foreach(each IN ITEMS ${owner} ${target})
        target_compile_options(${each} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    endforeach()
endfunction()
