# What `cmake --install` puts where: program, library, headers, CMake package, ontology, man page, shell completions; and the .deb.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS yuantu RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Names after yuantu:: are those of the aliases in this tree.
foreach(library IN ITEMS ontology extractor graph exporters)
  set_target_properties(yuantu_${library} PROPERTIES EXPORT_NAME ${library})
endforeach()
install(TARGETS yuantu_ontology yuantu_extractor yuantu_graph yuantu_exporters yuantu_warnings EXPORT yuantuTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT yuantuTargets NAMESPACE yuantu:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/yuantu)
foreach(folder IN ITEMS ontology extractor graph exporters)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/yuantu FILES_MATCHING PATTERN "*.hpp")
endforeach()
install(FILES ${PROJECT_BINARY_DIR}/extractor/generated/extractor/lexicon_tables.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/yuantu/extractor)
install(DIRECTORY ontology/ DESTINATION ${CMAKE_INSTALL_DATADIR}/yuantu/ontology FILES_MATCHING PATTERN "*.ttl")

configure_package_config_file(cmake/yuantuConfig.cmake.in ${PROJECT_BINARY_DIR}/yuantuConfig.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/yuantu)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/yuantuConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/yuantuConfig.cmake ${PROJECT_BINARY_DIR}/yuantuConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/yuantu)

install(FILES docs/yuantu.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES cli/completions/yuantu.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME yuantu)
install(FILES cli/completions/_yuantu DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the yuantu developers <yuantu@example.org>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
