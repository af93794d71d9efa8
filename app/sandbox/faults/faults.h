#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace lc::sandbox {

// How the sandbox misbehaves on demand. The first seven are made by the proxy in front of it.
enum class FaultKind {
    Delay,             // "delay": answers later
    DropBeforeReading, // "drop-before-reading": resets at the first line of a request
    DropAfterReading,  // "drop-after-reading": does what it was asked, closes without an answer
    Reset,             // "reset": the same with a TCP reset
    HalfBody,          // "half-body": closes in the middle of the body
    WrongLength,       // "wrong-length": Content-Length is less than what is sent
    EndlessBody,       // "endless-body": the body goes on for ever
    Html,              // "html": a web page with status 200
    Redirect302,       // "redirect-302"
    Redirect307,       // "redirect-307"
    TooMany,           // "status-429"
    ServerError,       // "status-500"
    Gbk,               // "gbk": texts are not UTF-8
    Bom,               // "bom": begins with a byte order mark
    DuplicateKeys,     // "duplicate-keys": a member stands twice
    HugeNumbers,       // "huge-numbers": numbers of 400 digits
    DeepNesting,       // "deep-nesting": 100,000 levels
    ClockOffset,       // "clock-offset": tells a time that is off
    ExpiredToken,      // "expired-token": status 11
    WrongSignature,    // "wrong-signature": the file's seal does not stand the check
    WrongFile,         // "wrong-file": another license's file behind the address
};

struct FaultRule
{
    FaultKind kind = FaultKind::Delay;
    QStringList services;   // clauses, "authorise", "download"; empty: all
    int after = 0;          // that many matching calls are left alone first
    int every = 1;          // then every n-th one is met
    int times = 0;          // at most so often; 0: for ever
    double probability = 1; // of those
    int milliseconds = 3000;
    int seconds = 3600;
};

// A faults file (docs/wire.md). Value type.
struct Faults
{
    quint32 seed = 1;
    QList<FaultRule> rules;

    // SettingsInvalid with facts "line", "member" and "why".
    [[nodiscard]] static Result<Faults> fromJson(QByteArrayView json);
};

[[nodiscard]] QString nameOf(FaultKind kind);
[[nodiscard]] QStringList faultNames();
[[nodiscard]] bool isOfConnection(FaultKind kind);

} // namespace lc::sandbox
