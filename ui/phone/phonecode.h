#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

#include <functional>

namespace lc::ui {

// What the holder's phone shows of one license (6.4.3 and 6.4.4).
struct PhoneCode
{
    QString typeName;
    SecureText text; // what a scanner reads
    QByteArray png;  // a pixel a module, with the quiet zone
    QDateTime expires;
};

// Asks the platform of practice mode as the holder's phone does, for codes that live so long.
// Called in the GUI thread, answers from a pool.
using PhoneSource =
    std::function<QFuture<Result<QList<PhoneCode>>>(const QString &holderCode, int seconds)>;

} // namespace lc::ui
