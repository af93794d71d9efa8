# Where everything lies under /usr: programs, icons, desktop entry, metainfo, manual pages, the
# hall's schema, profiles to copy from, and the papers a Debian package has to have.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
set(app_id org.licensecounter.LicenseCounter)
set(man_dir ${CMAKE_INSTALL_MANDIR}/man1)
set(share_dir ${CMAKE_INSTALL_DATADIR}/license-counter)
set(here ${CMAKE_CURRENT_LIST_DIR})

foreach(program license-counter license-counter-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

foreach(size 16 22 24 32 36 48 64 72 96 128 192 256 512)
    install(FILES icons/${size}.png RENAME license-counter.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/license-counter.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${here}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${here}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/hall/schema.sql DESTINATION ${share_dir}/hall)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/profiles DESTINATION ${share_dir})
install(FILES ${CMAKE_SOURCE_DIR}/docs/admin.md ${CMAKE_SOURCE_DIR}/docs/ledger-format.md
    ${CMAKE_SOURCE_DIR}/docs/wire.md ${CMAKE_SOURCE_DIR}/docs/errors.md
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/license-counter)
install(FILES ${here}/license-counter-sandbox.service DESTINATION lib/systemd/user
    COMPONENT sandbox)
foreach(component program sandbox)
    string(REPLACE "-program" "" package license-counter-${component})
    set(doc_dir ${CMAKE_INSTALL_DATADIR}/doc/${package})
    install(FILES ${here}/debian/copyright DESTINATION ${doc_dir} COMPONENT ${component})
    install(FILES ${here}/debian/overrides/${package}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides COMPONENT ${component})
endforeach()

# Debian wants manual pages and changelogs compressed without a time in them.
find_program(GZIP gzip)
if(GZIP)
    configure_file(${here}/debian/changelog changelog.Debian COPYONLY)
    configure_file(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog COPYONLY)
    set(compressed "")
    foreach(file changelog.Debian changelog)
        add_custom_command(OUTPUT ${file}.gz
            COMMAND ${GZIP} -9nc ${file} > ${file}.gz
            DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${file} VERBATIM)
        list(APPEND compressed ${CMAKE_CURRENT_BINARY_DIR}/${file}.gz)
    endforeach()
    # The pages come from the tables that --help prints.
    set(license-counter_manual --manual)
    set(license-counter-cli_manual manual --language en)
    foreach(program license-counter license-counter-cli)
        if(TARGET ${program})
            add_custom_command(OUTPUT ${program}.1.gz
                COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen
                    $<TARGET_FILE:${program}> ${${program}_manual} > ${program}.1
                COMMAND ${GZIP} -9nf ${program}.1
                DEPENDS ${program} VERBATIM)
            list(APPEND compressed ${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz)
            install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz DESTINATION ${man_dir})
        endif()
    endforeach()
    add_custom_target(packaging_files ALL DEPENDS ${compressed})
    foreach(component program sandbox)
        string(REPLACE "-program" "" package license-counter-${component})
        install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
            ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
    endforeach()
endif()
