// Plain JavaScript on purpose: it must run on the old Node that it reports.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Cuecard's tools need Node 22.18 or newer, and this is ${process.versions.node}: run "npm ci" on Linux or Windows (it brings Node 24 along) or install a newer Node.\n`,
  );
  process.exit(1);
}
