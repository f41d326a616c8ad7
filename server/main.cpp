// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <iostream>

#include "server/cli/command_line.h"

int main(int argc, char** argv) {
    // Whatever is written to a chamber's folder is for the user that serves it.
    ::umask(S_IRWXG | S_IRWXO);
    banso::CommandLine commandLine(std::cout, std::cerr);
    banso::addInitCommand(commandLine);
    banso::addServeCommand(commandLine);
    banso::addPersonCommand(commandLine);
    banso::addAccountCommand(commandLine);
    banso::addDeviceCommand(commandLine);
    banso::addImportCommand(commandLine);
    banso::addStatusCommand(commandLine);
    banso::addBackupCommand(commandLine);
    banso::addRestoreCommand(commandLine);
    banso::addRecoveryCommand(commandLine);
    banso::addAuthorityCommand(commandLine);
    banso::addAuditCommand(commandLine);
    banso::addEraseCommand(commandLine);
    CLI11_PARSE(commandLine.app, argc, argv);
    return commandLine.exitCode;
}
