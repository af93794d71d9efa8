#pragma once

#include "crypto/digest.h"
#include "tests/helper/ofdbuilder.h"

namespace lc::test {

// The files that make a package an encrypted one (GM/T 0099, the password form).

inline const QByteArray FileKey("0123456789abcdef");
inline const QByteArray Vector("fedcba9876543210");

// CBC with PKCS #7 padding. Counter mode over a block of zeros gives the bare cipher.
inline QByteArray enciphered(const QByteArray &key, QByteArray plain)
{
    const qsizetype padding = 16 - plain.size() % 16;
    plain.append(padding, static_cast<char>(padding));
    QByteArray previous = Vector;
    QByteArray result;
    for (qsizetype at = 0; at < plain.size(); at += 16) {
        QByteArray block = plain.mid(at, 16);
        for (qsizetype i = 0; i < 16; ++i)
            block[i] = static_cast<char>(block[i] ^ previous[i]);
        previous = crypto::sm4Ctr(key, block, QByteArray(16, '\0')).value_or(QByteArray());
        result += previous;
    }
    return result;
}

inline QByteArray encryptionSeed(const QByteArray &password, const QByteArray &more = {})
{
    const QByteArray wrapping =
        crypto::sm3(QByteArray(password + QByteArray("\0\0\0\1", 4))).first(16);
    return OfdBuilder::root("DecyptSeed", "<ofd:UserInfo UserName=\"clerk\"><ofd:IVValue>" +
                                              Vector.toBase64() +
                                              "</ofd:IVValue><ofd:EncryptedWK>" +
                                              enciphered(wrapping, FileKey).toBase64() +
                                              "</ofd:EncryptedWK>" + more + "</ofd:UserInfo>");
}

// Encryptions.xml; the seed is seed.dat, the list of the entries map.dat.
inline QByteArray encryptionList()
{
    return OfdBuilder::root(
        "Encryptions",
        "<ofd:EncryptInfo ID=\"1\"><ofd:DecryptSeedLoc>/seed.dat</ofd:DecryptSeedLoc>"
        "<ofd:EntriesMapLoc>/map.dat</ofd:EntriesMapLoc></ofd:EncryptInfo>");
}

} // namespace lc::test
