// Loaded into child processes that do part of a command's work: none of them goes on when the command was killed.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
