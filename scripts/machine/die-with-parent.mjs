// Loaded into child processes that do part of a command's work: none of them goes on when the command was killed. An
// IPC channel would tell the same sooner, but programs behave differently when they find one.
const CHECK_EVERY_MS = 250;
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, CHECK_EVERY_MS).unref();
