# Read by `prefix`: OpenSSL and Qt for Windows from Debian's source packages, where no ready prefix
# is given. Takes about an hour of two cores.

build_openssl() {
    [[ -e $prefix/openssl/lib64/libcrypto.dll.a ]] && return
    local source
    source=$(unpacked openssl)
    (
        cd "$source"
        CC="$compiler_cache $triplet-gcc-posix" RC=$triplet-windres ./Configure mingw64 shared \
            no-tests no-legacy no-engine --prefix="$prefix/openssl" \
            --openssldir='C:/ProgramData/ssl'
        make -j "$jobs" build_libs
        make install_dev
    ) >"$work/openssl.log" 2>&1
}

# Debian's source leaves SQLite out: its amalgamation is made from Debian's own package of it.
add_sqlite() {
    local qt=$1 source
    source=$(unpacked sqlite3)
    (cd "$source" && ./configure && make sqlite3.c) >"$work/sqlite.log" 2>&1
    mkdir -p "$qt/src/3rdparty/sqlite"
    cp "$source/sqlite3.c" "$source/sqlite3.h" "$qt/src/3rdparty/sqlite/"
}

# Direct2D stays on: without it Qt's printing does not link with MinGW.
build_qt() {
    [[ -e $prefix/qt/bin/Qt6Widgets.dll ]] && return
    local source feature off=()
    source=$(unpacked qt6-base)
    add_sqlite "$source"
    for feature in opengl vulkan tabletevent dbus icu glib zstd brotli system_zlib system_png \
        system_jpeg system_pcre2 system_freetype system_harfbuzz system_doubleconversion \
        system_sqlite sql_psql sql_mysql gssapi libproxy gds; do
        off+=("-DFEATURE_$feature=OFF")
    done
    cmake -S "$source" -B "$work/build-qt" -GNinja -DCMAKE_TOOLCHAIN_FILE="$here/mingw64.cmake" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DCMAKE_INSTALL_PREFIX="$prefix/qt" \
        -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON -DQT_BUILD_EXAMPLES=OFF \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF -DINPUT_openssl=linked \
        -DOPENSSL_ROOT_DIR="$prefix/openssl" -DINPUT_opengl=no -DFEATURE_sql_sqlite=ON \
        -DFEATURE_sql_odbc=ON "${off[@]}" "${launcher[@]}" >"$work/qt.log"
    ninja -C "$work/build-qt" -j "$jobs" install >>"$work/qt.log"
}

qt_module() {
    local name=$1
    shift
    cmake -S "$(unpacked "$name")" -B "$work/build-$name" -GNinja \
        -DCMAKE_TOOLCHAIN_FILE="$prefix/qt/lib/cmake/Qt6/qt.toolchain.cmake" \
        -DQT_CHAINLOAD_TOOLCHAIN_FILE="$here/mingw64.cmake" -DQT_HOST_PATH=/usr \
        -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix/qt" -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
        "${launcher[@]}" "$@" >"$work/$name.log"
    ninja -C "$work/build-$name" -j "$jobs" install >>"$work/$name.log"
}

# TIFF and WebP, with the libraries of their own that the source holds.
build_imageformats() {
    [[ -e $prefix/qt/plugins/imageformats/qtiff.dll ]] && return
    qt_module qt6-imageformats -DFEATURE_system_tiff=OFF -DFEATURE_system_webp=OFF \
        -DFEATURE_jasper=OFF -DFEATURE_mng=OFF
}

# Secrets in the credentials of Windows.
build_keychain() {
    [[ -e $prefix/qt/bin/libqt6keychain.dll ]] && return
    available qtkeychain || return 0
    # An option of another compiler.
    sed -i 's#/utf-8##' "$(unpacked qtkeychain)/qtkeychain/CMakeLists.txt"
    qt_module qtkeychain -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF
}

# The Windows headers are asked for in capitals that a case-sensitive disk does not know.
build_multimedia() {
    [[ -e $prefix/qt/bin/Qt6Multimedia.dll ]] && return
    local header shim=$work/shim library=/usr/$triplet/lib media=()
    mkdir -p "$shim"
    for header in Dbt Functiondiscoverykeys_devpkey InitGuid Mferror Mfidl Mfreadwrite \
        Wmcodecdsp; do
        echo "#include <${header,,}.h>" >"$shim/$header.h"
    done
    echo '#include <QtCore/QUrl>' >"$shim/QUrl.h"
    for header in mf mfuuid mfplat mfcore propsys; do
        media+=("-DWMF_${header^^}_LIBRARY=$library/lib$header.a")
    done
    qt_module qt6-shadertools
    qt_module qt6-multimedia -DFEATURE_spatialaudio=OFF -DFEATURE_ffmpeg=OFF \
        -DFEATURE_gstreamer=OFF -DCMAKE_CXX_FLAGS="-I$shim" "${media[@]}"
}
