// Runs inside the fallback runtime, in place of Electron's own default application: `electron [-r MODULE] [flags] FOLDER [arguments]`.
const { app } = require('electron');
const path = require('node:path');
const given = process.argv.slice(1);
// `-r MODULE` before the folder, as Electron's own default application takes it; a test driver uses it.
const flag = given.indexOf('-r');
const required = flag === -1 ? undefined : given.splice(flag, 2)[1];
if (required !== undefined) require(required);
const folder = path.resolve(given.find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setVersion(manifest.version ?? '0.0.0');
app.name = manifest.productName ?? manifest.name;
require(path.join(folder, manifest.main ?? 'index.js'));
