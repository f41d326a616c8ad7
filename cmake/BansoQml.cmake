# SPDX-License-Identifier: Apache-2.0
# How every QML module of ours is built: a static library with its plugin, found under /qt/qml at
# run time and under <build>/qml by qmllint. A folder, its target and its URI are the same thing.
set(BANSO_QML_DIR ${CMAKE_BINARY_DIR}/qml)

# Strings and names as our own code of the tablet spells them; the precompiled header is made alike.
add_library(banso_qt_options INTERFACE)
target_compile_definitions(banso_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS)
# What a page waits for is the database and Qt. The compiler takes a fifth less.
target_compile_options(banso_qt_options INTERFACE $<$<CONFIG:RelWithDebInfo>:-O1>)

# Linked after banso_options, so that it has the last word on code that a tool wrote.
add_library(banso_generated_code INTERFACE)
target_compile_options(banso_generated_code INTERFACE -Wno-shadow -Wno-conversion -Wno-unused)

# banso_add_qml_module(banso_mobile_visits URI Banso.Visits
#     SOURCES ... QML_FILES ... SINGLETONS ... DEPENDENCIES QtQuick ... LIBS banso_mobile_ui ...)
# SINGLETONS names those of QML_FILES that begin with `pragma Singleton`; DEPENDENCIES are the URIs
# whose C++ types ours derive from; LIBS are linked PUBLIC and may be other QML modules.
function(banso_add_qml_module target)
    cmake_parse_arguments(ARG "" "URI" "SOURCES;QML_FILES;SINGLETONS;DEPENDENCIES;LIBS" ${ARGN})
    string(REPLACE "." "/" module_path ${ARG_URI})
    string(REPLACE "." "_" module_word ${ARG_URI})
    # The type registration is made from what moc found, and asks for it while the module is added.
    set(CMAKE_AUTOMOC ON)
    set_source_files_properties(${ARG_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    qt_add_qml_module(${target}
        URI ${ARG_URI}
        VERSION 1.0
        STATIC
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${BANSO_QML_DIR}/${module_path}
        IMPORT_PATH ${BANSO_QML_DIR}
        DEPENDENCIES ${ARG_DEPENDENCIES}
        SOURCES ${ARG_SOURCES}
        QML_FILES ${ARG_QML_FILES})
    set_target_properties(${target} PROPERTIES BANSO_QML_PLUGIN_CLASS ${module_word}Plugin)
    # Byte code, which the engine makes machine code of where it is worth it: C++ of every binding
    # takes the compiler minutes.
    set_target_properties(${target} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS --only-bytecode)
    target_link_libraries(${target} PUBLIC Qt6::Quick ${ARG_LIBS}
        PRIVATE banso_options banso_qt_options banso_generated_code)
    banso_precompile(${target} quick LIBS Qt6::Quick banso_qt_options)
    # What Qt adds to a module has no class of ours, so that moc need not look for any.
    foreach(part IN ITEMS _qmlcache _resources_1 _resources_2 plugin_init)
        if(TARGET ${target}${part})
            set_target_properties(${target}${part} PROPERTIES AUTOMOC OFF)
        endif()
    endforeach()
    foreach(part IN ITEMS _qmlcache plugin plugin_init)
        target_link_libraries(${target}${part} PRIVATE
            banso_options banso_qt_options banso_generated_code)
        banso_precompile(${target}${part} quick)
    endforeach()
    # What CMake compiles of moc's for it is empty, and faster without the precompiled header.
    set_target_properties(${target}plugin PROPERTIES AUTOMOC ON)
    set_source_files_properties(
        ${CMAKE_CURRENT_BINARY_DIR}/${target}plugin_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    _banso_compile_together(${target} "${ARG_SOURCES}")
    _banso_compile_registration(${target} "${ARG_SOURCES}")
    foreach(lib IN LISTS ARG_LIBS)
        if(TARGET ${lib}_qmllint)
            add_dependencies(${target}_qmllint ${lib})
        endif()
    endforeach()
endfunction()

# Links QML modules into an executable and imports their static plugins there.
function(banso_use_qml_modules executable)
    set(lines "")
    foreach(module IN LISTS ARGN)
        get_target_property(plugin_class ${module} BANSO_QML_PLUGIN_CLASS)
        string(APPEND lines "Q_IMPORT_QML_PLUGIN(${plugin_class})\n")
        target_link_libraries(${executable} PRIVATE ${module} ${module}plugin)
    endforeach()
    set(imports ${CMAKE_CURRENT_BINARY_DIR}/${executable}_qml_plugins.cpp)
    file(CONFIGURE OUTPUT ${imports} CONTENT "#include <QtQml/QQmlExtensionPlugin>\n${lines}")
    target_sources(${executable} PRIVATE ${imports})
endfunction()

# What qmlcachegen writes is many small files with the same large headers and with warnings that are
# not ours: they become one unit, without our warnings. Our own sources become units of their own,
# with them: by themselves CMake would leave sources with options of their own apart.
function(_banso_compile_together target own_sources)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 64)
    set(apart SKIP_UNITY_BUILD_INCLUSION ON COMPILE_OPTIONS "-Wshadow\;-Wconversion\;-Wunused")
    list(FILTER own_sources INCLUDE REGEX "\\.cpp$")
    # What puts things into words has a `tr` of its own in each file.
    set(words ${own_sources})
    list(FILTER words INCLUDE REGEX "_(words|text)\\.cpp$")
    list(FILTER own_sources EXCLUDE REGEX "_(words|text)\\.cpp$")
    set_source_files_properties(${words} PROPERTIES ${apart})
    set_source_files_properties(${own_sources} PROPERTIES HEADER_FILE_ONLY ON)
    set(number 0)
    while(own_sources)
        list(SUBLIST own_sources 0 18 batch)
        list(REMOVE_ITEM own_sources ${batch})
        list(TRANSFORM batch REPLACE "(.+)" "#include \"${CMAKE_CURRENT_SOURCE_DIR}/\\1\"")
        list(JOIN batch "\n" lines)
        math(EXPR number "${number} + 1")
        set(unit ${CMAKE_CURRENT_BINARY_DIR}/${target}_${number}.cpp)
        file(CONFIGURE OUTPUT ${unit} CONTENT "${lines}\n" @ONLY)
        target_sources(${target} PRIVATE ${unit})
        set_source_files_properties(${unit} PROPERTIES SKIP_AUTOMOC ON ${apart})
    endwhile()
endfunction()

# What moc and qmltyperegistrar write includes the same headers of ours: it becomes one unit.
# qmltyperegistrar includes them by their bare names. Only this unit may look for them so.
function(_banso_compile_registration target own_sources)
    set(folders ${CMAKE_CURRENT_SOURCE_DIR})
    foreach(source IN LISTS own_sources)
        get_filename_component(folder ${source} DIRECTORY)
        list(APPEND folders ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
    endforeach()
    list(REMOVE_DUPLICATES folders)
    set(parts
        ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
        ${CMAKE_CURRENT_BINARY_DIR}/${target}_qmltyperegistrations.cpp)
    set_source_files_properties(${parts} PROPERTIES HEADER_FILE_ONLY ON)
    list(TRANSFORM parts REPLACE "(.+)" "#include \"\\1\"" OUTPUT_VARIABLE lines)
    list(JOIN lines "\n" lines)
    set(unit ${CMAKE_CURRENT_BINARY_DIR}/${target}_registration.cpp)
    file(CONFIGURE OUTPUT ${unit} CONTENT "${lines}\n" @ONLY)
    target_sources(${target} PRIVATE ${unit})
    set_source_files_properties(${unit} PROPERTIES
        SKIP_AUTOMOC ON SKIP_UNITY_BUILD_INCLUSION ON INCLUDE_DIRECTORIES "${folders}")
endfunction()
