// For a container's health check: 0 while everything is up, 1 otherwise.
const { PORT = "3000" } = process.env;
const answer = await fetch(`http://127.0.0.1:${PORT}/health`).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
