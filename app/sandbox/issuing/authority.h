#pragma once

#include "core/clock.h"
#include "crypto/certificate.h"
#include "crypto/seal.h"
#include "sandbox/issuing/fontshelf.h"
#include "sandbox/world/world.h"

#include <QHash>
#include <QMutex>

namespace lc::sandbox {

// Certificate and seal of one office, or of the platform itself.
struct SealHolder
{
    crypto::Certificate certificate;
    crypto::PrivateKey key;
    QByteArray seal; // SESeal DER
    crypto::SealLayout layout = crypto::SealLayout::V4;
    double sizeMm = 40;
};

// The sandbox's own small certificate authority: an SM2 root, a maker of seals below it, and a
// certificate with a seal for every issuing office; seals of either standard are in use at once, as
// in the world outside (GM/T 0031-2014, GB/T 38540). Made at the first start and kept in
// `directory` (private keys readable by the owner only). Thread-safe.
class Authority
{
public:
    // SandboxStorage when the directory cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<Authority>> open(const QString &directory);

    [[nodiscard]] const crypto::Certificate &root() const { return m_root.certificate; }
    // Of an office; made and kept when it is asked for the first time.
    [[nodiscard]] Result<SealHolder> holder(const QString &code, const QString &name,
                                            const ofd::FontFace &font);

private:
    struct Identity
    {
        crypto::Certificate certificate;
        crypto::PrivateKey key;
    };
    explicit Authority(QString directory);
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] Result<std::optional<Identity>> loadIdentity(const QString &name) const;
    [[nodiscard]] Result<Identity> loadOrMake(const QString &name,
                                              const crypto::CertificateRequest &request,
                                              const Identity *issuer) const;
    [[nodiscard]] Result<QByteArray> loadOrMakeSeal(const QString &code, const QString &name,
                                                    const Identity &identity,
                                                    const ofd::FontFace &font) const;

    QString m_directory;
    Identity m_root;
    Identity m_maker;
    QMutex m_mutex;
    QHash<QString, SealHolder> m_holders;
};

} // namespace lc::sandbox
