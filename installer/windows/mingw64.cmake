# MinGW-w64 (posix threads, 64 bits) for the program and for the libraries it stands on.
# COUNTER_PREFIX, in the environment or as a variable, names the prefix that `prefix` makes.
if(NOT COUNTER_PREFIX)
    set(COUNTER_PREFIX $ENV{COUNTER_PREFIX})
endif()
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES COUNTER_PREFIX)
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triplet x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triplet}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triplet}-g++-posix)
set(CMAKE_RC_COMPILER ${triplet}-windres)
set(CMAKE_AR /usr/bin/${triplet}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/${triplet}-gcc-ranlib-posix CACHE FILEPATH "")
set(CMAKE_FIND_ROOT_PATH /usr/${triplet}
    ${COUNTER_PREFIX}/openssl ${COUNTER_PREFIX}/deps ${COUNTER_PREFIX}/qt)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Package files of the prefix only: the host's would name the host's libraries.
set(ENV{PKG_CONFIG_LIBDIR} ${COUNTER_PREFIX}/deps/lib/pkgconfig)
set(ENV{PKG_CONFIG_SYSROOT_DIR} "")
