#pragma once

#include "document/sealcheck.h"

#include <QJsonArray>

namespace lc::cli {

// What is noted on the pages of an OFD document and what they would do, as JSON with stable names;
// pages count from 1.

[[nodiscard]] QJsonArray boxToJson(const QRectF &box);
[[nodiscard]] QJsonArray actionsToJson(const QList<ofd::Action> &actions);
void addDestination(const ofd::Destination &destination, QJsonObject &json);
[[nodiscard]] QJsonArray linksToJson(const QList<ofd::Link> &links);
[[nodiscard]] QJsonArray annotationsToJson(const QList<ofd::AnnotationNote> &notes);
[[nodiscard]] QJsonArray extensionsToJson(const QList<ofd::Extension> &extensions);

} // namespace lc::cli
