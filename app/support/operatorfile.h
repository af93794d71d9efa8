#pragma once

#include "core/result.h"
#include "crypto/password.h"
#include "support/operator.h"

#include <QList>

namespace lc::support {

// A password as it is kept: never itself, only what scrypt makes of it.
struct PasswordHash
{
    crypto::ScryptCost cost;
    QByteArray salt;
    QByteArray key;
};

// RandomUnavailable, Internal. Slow on purpose.
[[nodiscard]] Result<PasswordHash> hashPassword(const SecureText &password,
                                                const crypto::ScryptCost &cost);
[[nodiscard]] Result<bool> isPassword(const PasswordHash &hash, const SecureText &password);

struct StoredOperator
{
    OperatorAccount account;
    PasswordHash password;
};

// The content of operators.json: who may work here. Readable by its owner only; written in one
// step.
struct OperatorFile
{
    QList<StoredOperator> operators;
    std::optional<PasswordHash> recovery; // the code that was shown at the first start

    // A missing file is an empty one. OperatorsDamaged.
    [[nodiscard]] static Result<OperatorFile> read(const QString &path);
    [[nodiscard]] StoredOperator *find(const QString &number); // null: there is none
    // OperatorsNotWritable.
    [[nodiscard]] Result<> write(const QString &path) const;
};

} // namespace lc::support
