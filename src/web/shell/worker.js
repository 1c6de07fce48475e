// The worker: it holds the program, and gives each command a memory and a file system of its own.
let compiled; // promise of the WebAssembly module

async function unpacked(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

async function carryOut({ args, files, output }) {
  const module = await compiled, said = [];
  const say = line => said.push(line.replace(/^recension: /, ""));
  const loops = []; // of the work in hand, the outer one first: how many steps, how many done
  const instance = await Recension({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then(done);
      return {};
    },
    print: () => {},
    printErr: say,
    began(count) { loops.push({ count, done: 0 }); },
    step() {
      const loop = loops[loops.length - 1];
      ++loop.done;
      if (loops.length === 1 && loop.count > 1) postMessage({ share: loop.done / loop.count });
    },
    ended() { loops.pop(); },
  });
  const { FS } = instance;
  FS.ignorePermissions = true; // Emscripten's umask hides new files from their maker
  for (const folder of ["/files", "/out"]) FS.mkdir(folder);
  FS.chdir("/files");
  for (const { name, bytes } of files) {
    const path = name.startsWith("/") ? name : `/files/${name}`;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, bytes);
  }
  const status = instance.callMain(args);
  const path = `/out/${output}`;
  return { status, said: said.join("\n"), bytes: FS.analyzePath(path).exists ? FS.readFile(path) : new Uint8Array() };
}

onmessage = async ({ data }) => {
  if (data.packed) {
    compiled = unpacked(data.packed);
    compiled.catch(() => {}); // told when a command waits for it
    return;
  }
  try {
    const answer = await carryOut(data);
    postMessage(answer, [answer.bytes.buffer]);
  } catch (error) {
    postMessage({ broken: /memory|allocation/i.test(String(error)) ? "There is not enough memory for these files." : `The program broke off: ${error}` });
  }
};
