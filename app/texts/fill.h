#pragma once

#include <QMap>
#include <QString>
#include <QVariant>

namespace lc::texts {

// Puts facts into a translated sentence. `{name}` stands for a fact; a part in square brackets is
// left out when one of its facts is missing or empty, so that a sentence stays whole without them:
// "The file cannot be read[: {file}]." A fact outside brackets that is missing shows as "?".
[[nodiscard]] QString fillIn(const QString &sentence, const QMap<QString, QVariant> &facts);

// A fact as it is read: lists with the language's comma, dates in ISO order, numbers plainly.
[[nodiscard]] QString printed(const QVariant &fact);

} // namespace lc::texts
