#pragma once

#include "cli/answer.h"
#include "cli/arguments.h"

#include <span>

namespace lc::cli {

class Context;

// An option of a command. `value` is the placeholder of its value; null makes it a switch.
struct OptionSpec
{
    const char *name;
    char letter = 0;
    const char *value = nullptr;
    const char *help = nullptr;
    bool required = false;
};

// A word that stands without an option's name.
struct ArgumentSpec
{
    const char *name;
    const char *help = nullptr;
    bool required = true;
};

// Options that several commands share.
enum class OptionGroup { General, File, Platform, Purpose, Ledger };

// One row of the table from which parsing, --help and the manual pages are made.
struct CommandSpec
{
    const char *name; // "ledger verify"
    const char *summary;
    const char *description;
    std::vector<ArgumentSpec> arguments;
    std::vector<OptionSpec> options;
    std::vector<OptionGroup> groups;
    Result<Answer> (*run)(Context &context);
};

[[nodiscard]] std::span<const CommandSpec> commands();
// The part of the table about copies and paper.
[[nodiscard]] std::vector<CommandSpec> paperCommands();
[[nodiscard]] std::span<const OptionSpec> optionsOf(OptionGroup group);
// Own options first, then those of the groups, then the general ones.
[[nodiscard]] std::vector<OptionSpec> allOptions(const CommandSpec &command);
// The command that `words` begin with, and how many words its name has.
[[nodiscard]] const CommandSpec *findCommand(const QStringList &words, int &nameWords);

} // namespace lc::cli
