#pragma once

#include "platform/profile.h"

#include <QStringList>

#include <span>

namespace lc::platform {

// How a value changes between its wire-neutral and its written form.
enum class WireKind {
    Text,
    Integer,    // a JSON number, or digits
    Reason,     // profile's "reasons"
    HolderType, // profile's "holderTypes"
    Date,       // profile's "dates"
    Time,       // profile's "times"
    Result,     // profile's "results"
};

struct WireName
{
    const char *name;
    WireKind kind = WireKind::Text;
};

// The wire-neutral names that a profile gives a spelling to. wiremapping.h explains them.
[[nodiscard]] std::span<const WireName> parameterNames();
[[nodiscard]] std::span<const WireName> comparedNames();
[[nodiscard]] std::span<const WireName> answerValueNames();
[[nodiscard]] std::span<const WireName> rowNames();

// Names in a profile: "retrieval", "downloadByHolder", ...
[[nodiscard]] QString nameOf(Service service);
[[nodiscard]] std::span<const Service> allServices();

// What an answer with status Ok must hold, or it is not believed.
[[nodiscard]] QStringList requiredAnswerValues(Service service);
[[nodiscard]] QStringList requiredRowValues(Service service);
[[nodiscard]] bool answersWithRows(Service service);

} // namespace lc::platform
