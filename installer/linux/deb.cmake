# Two Debian packages: license-counter, and license-counter-sandbox with the service.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME license-counter)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "License Counter")
set(CPACK_PACKAGE_CONTACT "License Counter <packages@license-counter.example>")
set(CPACK_PACKAGE_HOMEPAGE_URL "")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program sandbox)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME license-counter)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# Plug-ins and fonts that no library names: SQLite, TIFF faces, Qt's Chinese, fonts (docs/fonts.md).
string(CONCAT CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, qt6-image-formats-plugins, qt6-translations-l10n, libssl3, fonts-noto-cjk, "
    "fonts-lxgw-wenkai, fonts-hanazono, fonts-babelstone-han")
# Cameras; the hall's database; printers; dark and light from the desktop; a second screen needs none.
string(CONCAT CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS
    "gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, libqt6sql6-psql, cups-client, "
    "gnome-keyring | kwalletmanager, qt6-wayland, qt6-gtk-platformtheme")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "license-counter-sandbox, cups")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "electronic licenses at the service counter
License Counter looks up the electronic licenses of citizens and
organisations (DB51/T 2942-2022), draws them, checks their seals on this
computer besides asking the platform, and prints annotated copies. Every use
is recorded in a ledger that shows any later change.
.
The package holds the desktop program and license-counter-cli, and a practice
platform with invented people.")

set(CPACK_DEBIAN_SANDBOX_PACKAGE_NAME license-counter-sandbox)
set(CPACK_DEBIAN_SANDBOX_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_SANDBOX_PACKAGE_DEPENDS
    "license-counter (>= ${PROJECT_VERSION}), systemd")
set(CPACK_COMPONENT_SANDBOX_DESCRIPTION
    "practice platform for License Counter, as a service
A systemd user service that runs the practice platform with invented people
on the loopback address, for training rooms and for tests of other programs
that speak DB51/T 2942-2022.
.
It is not started by itself:
systemctl --user enable --now license-counter-sandbox")
include(CPack)
