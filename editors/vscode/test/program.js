// The program that is tested, by its path.

"use strict";

exports.program = process.env.DATELINE ?? "dateline";
