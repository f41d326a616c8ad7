# SPDX-License-Identifier: Apache-2.0
# What every target of ours is built with. Third-party headers are SYSTEM and stay outside the warnings.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(banso_options INTERFACE)
target_include_directories(banso_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(banso_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Werror)
target_compile_definitions(banso_options INTERFACE BANSO_VERSION="${PROJECT_VERSION}")

if(BANSO_SANITIZE)
    target_compile_options(banso_options INTERFACE
        -fsanitize=${BANSO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(banso_options INTERFACE -fsanitize=${BANSO_SANITIZE})
endif()

find_program(BANSO_CCACHE ccache)
if(BANSO_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${BANSO_CCACHE})
    # A precompiled header carries time stamps; without this slack ccache never hits.
    set(ENV{CCACHE_SLOPPINESS} pch_defines,time_macros,include_file_mtime,include_file_ctime)
    add_compile_options(-fpch-preprocess)
endif()
find_program(BANSO_MOLD mold)
if(BANSO_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# moc 6.4 cannot read libstdc++'s <concepts>; with its include guard set it passes over it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
