# Read by `prefix`: the libraries that the program takes besides Qt and OpenSSL, each built into
# $prefix/deps from Debian's own source package. Every function does nothing when it was done.

# cmake_library NAME SOURCE [OPTIONS...]
cmake_library() {
    configure_library "$@"
    ninja -C "$work/build-$1" -j "$jobs" install >>"$work/$1.log"
}

configure_library() {
    local name=$1 source=$2
    shift 2
    cmake -S "$source" -B "$work/build-$name" -GNinja -Wno-dev \
        -DCMAKE_TOOLCHAIN_FILE="$here/mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix/deps" -DCMAKE_PREFIX_PATH="$prefix/deps" \
        "${launcher[@]}" "$@" >"$work/$name.log"
}

# Debian's source leaves zlib's own makefile for MinGW out; it is a dozen plain files, though.
build_zlib() {
    [[ -e $prefix/deps/lib/pkgconfig/zlib.pc ]] && return
    local source file objects=()
    source=$(unpacked zlib)
    for file in adler32 compress crc32 deflate infback inffast inflate inftrees trees uncompr \
        zutil; do
        $compiler_cache $triplet-gcc-posix -O2 -c "$source/$file.c" -o "$work/zlib-$file.o"
        objects+=("$work/zlib-$file.o")
    done
    mkdir -p "$prefix/deps/lib" "$prefix/deps/include"
    $triplet-ar rcs "$prefix/deps/lib/libz.a" "${objects[@]}"
    cp "$source/zlib.h" "$source/zconf.h" "$prefix/deps/include/"
    package_file zlib 1.2.13 "-I$prefix/deps/include" -lz
}

build_libzip() {
    [[ -e $prefix/deps/lib/pkgconfig/libzip.pc ]] && return
    cmake_library libzip "$(unpacked libzip)" -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF \
        -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF -DENABLE_WINDOWS_CRYPTO=OFF -DENABLE_BZIP2=OFF \
        -DENABLE_LZMA=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF \
        -DBUILD_DOC=OFF
}

build_freetype() {
    [[ -e $prefix/deps/lib/pkgconfig/freetype2.pc ]] && return
    cmake_library freetype "$(unpacked freetype)" -DBUILD_SHARED_LIBS=ON -DFT_REQUIRE_ZLIB=ON \
        -DFT_DISABLE_BZIP2=ON -DFT_DISABLE_PNG=ON -DFT_DISABLE_HARFBUZZ=ON -DFT_DISABLE_BROTLI=ON
}

# For cutting fonts into subsets.
build_harfbuzz() {
    [[ -e $prefix/deps/lib/pkgconfig/harfbuzz-subset.pc ]] && return
    local source
    source=$(unpacked harfbuzz)
    cmake_library harfbuzz "$source" -DHB_BUILD_SUBSET=ON -DHB_HAVE_FREETYPE=OFF \
        -DBUILD_SHARED_LIBS=ON
    # Its own installation leaves the second library out.
    cp "$work/build-harfbuzz/libharfbuzz-subset.dll" "$prefix/deps/bin/"
    local part
    for part in harfbuzz harfbuzz-subset; do
        package_file $part "$(sed -n 's/^ *version: .\([0-9.]*\).,$/\1/p' "$source/meson.build" |
            head -n 1)" "-I$prefix/deps/include/harfbuzz" "-l$part"
    done
}

build_lcms() {
    [[ -e $prefix/deps/lib/pkgconfig/lcms2.pc ]] && return
    local source
    source=$(unpacked lcms2)
    (
        cd "$source"
        ./configure --host=$triplet CC="$triplet-gcc-posix" --prefix="$prefix/deps" \
            --without-jpeg --without-tiff --disable-static
        make -j "$jobs" -C src install
        make -C include install
        make install-pkgconfigDATA
    ) >"$work/lcms2.log" 2>&1
}

build_jpeg() {
    [[ -e $prefix/deps/lib/pkgconfig/libjpeg.pc ]] && return
    cmake_library jpeg "$(unpacked libjpeg-turbo)" -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF \
        -DENABLE_STATIC=OFF -DCMAKE_SYSTEM_PROCESSOR=x86_64
}

# Bookmarks and file descriptions of annotated copies.
build_qpdf() {
    [[ -e $prefix/deps/lib/libqpdf.a ]] && return
    build_jpeg
    # What its own checks find out for everything but Windows stands in the flags.
    configure_library qpdf "$(unpacked qpdf)" -DBUILD_STATIC_LIBS=OFF -DBUILD_DOC=OFF \
        -DINSTALL_EXAMPLES=OFF -DINSTALL_MANUAL=OFF -DUSE_IMPLICIT_CRYPTO=OFF \
        -DREQUIRE_CRYPTO_NATIVE=ON -DCMAKE_CXX_FLAGS="-DHAVE_INTTYPES_H -DHAVE_STDINT_H"
    # The library without its programs and tests.
    ninja -C "$work/build-qpdf" -j "$jobs" libqpdf >>"$work/qpdf.log"
    # Installing looks for a folder of its own, for a compiler's libraries, and leaves the library out.
    mkdir -p "$work/build-qpdf/qpdf/extra-dlls" "$prefix/deps/bin"
    cmake --install "$work/build-qpdf" --component dev >>"$work/qpdf.log"
    cp "$work"/build-qpdf/libqpdf/qpdf*.dll "$prefix/deps/bin/"
    cp "$work/build-qpdf/libqpdf/libqpdf.a" "$prefix/deps/lib/"
}

# Codes read by ZXing as on Linux; without it the built-in reader stands alone.
build_zxing() {
    [[ -e $prefix/deps/lib/cmake/ZXing/ZXingConfig.cmake ]] && return
    available zxing-cpp || return 0
    cmake_library zxing "$(unpacked zxing-cpp)" -DBUILD_SHARED_LIBS=ON -DBUILD_EXAMPLES=OFF \
        -DBUILD_BLACKBOX_TESTS=OFF -DBUILD_UNIT_TESTS=OFF
}

# Headers alone: nothing to build. The whole header of the HTTP library stands in its source.
install_headers() {
    [[ -e $prefix/deps/lib/pkgconfig/cpp-httplib.pc ]] && return
    local source
    source=$(unpacked cpp-httplib)
    mkdir -p "$prefix/deps/include" "$prefix/deps/lib/cmake"
    cp "$source/httplib.h" "$prefix/deps/include/"
    package_file cpp-httplib 0.11.4 \
        "-I$prefix/deps/include -I$prefix/openssl/include -DCPPHTTPLIB_OPENSSL_SUPPORT" \
        "-L$prefix/openssl/lib64 -lssl -lcrypto -lws2_32 -lcrypt32"
    cp -r /usr/include/tl "$prefix/deps/include/"
    cp -r "$(dirname "$(dpkg -L libexpected-dev | grep tl-expected-config.cmake)")" \
        "$prefix/deps/lib/cmake/"
}

# package_file NAME VERSION CFLAGS LIBS
package_file() {
    mkdir -p "$prefix/deps/lib/pkgconfig"
    printf 'Name: %s\nDescription: %s\nVersion: %s\nCflags: %s\nLibs: -L%s %s\n' \
        "$1" "$1" "$2" "$3" "$prefix/deps/lib" "$4" >"$prefix/deps/lib/pkgconfig/$1.pc"
}
