// The program at work: one command at a time, in a worker, so that the page stays quick and work can be stopped.
const program = (() => {
  const packed = Uint8Array.from(atob(one("#program").textContent), c => c.charCodeAt(0));
  const code = URL.createObjectURL(new Blob([one("#worker").textContent], { type: "text/javascript" }));
  let worker, waiting; // waiting: how the command that is at work ends

  function start() {
    worker = new Worker(code);
    worker.onmessage = ({ data }) => {
      if (!waiting) return;
      if (data.share !== undefined) return waiting.progress(data.share);
      const { resolve, reject } = waiting;
      waiting = undefined;
      if (data.broken) { stop(); reject(new Error(data.broken)); } else resolve(data);
    };
    worker.onerror = event => {
      const reject = waiting?.reject;
      stop();
      reject?.(new Error(event.message || "the program could not be started"));
    };
    worker.postMessage({ packed });
  }
  function stop() {
    worker?.terminate();
    worker = waiting = undefined;
  }
  return {
    // The answer: the command's exit status, what it said on standard error, and the bytes of the file `output`.
    run(args, files, output, progress) {
      if (!worker) start();
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject, progress };
        worker.postMessage({ args, files, output });
      });
    },
    // Breaks off what is at work; a worker at rest is kept for the next command.
    stop() {
      if (!waiting) return;
      const { reject } = waiting;
      stop();
      reject(new DOMException("stopped", "AbortError"));
    },
  };
})();

// One task at a time, with its progress; a new one takes the place of one that still runs. False: it did not end well.
const tasks = (() => {
  const bar = one("progress");
  let now = 0;
  function show(text, share) {
    one("#status").textContent = text;
    if (share === undefined) bar.removeAttribute("value"); else bar.value = share;
  }
  function busy(is) {
    one("#work").hidden = !is;
    document.body.ariaBusy = is;
    for (const button of document.querySelectorAll("#downloads button, #apply")) button.disabled = is;
  }
  one("#cancel").onclick = () => program.stop();
  return {
    async start(work) {
      program.stop();
      const mine = ++now;
      trouble();
      busy(true);
      const run = (text, args, files, output) => {
        show(text);
        return program.run(args, files, output, share => show(text, share));
      };
      try {
        one("#status").textContent = await work(run, show) ?? "";
        return true;
      } catch (error) {
        if (mine !== now) return false; // another has begun
        one("#status").textContent = error.name === "AbortError" ? "Cancelled." : "";
        if (error.name !== "AbortError") trouble(error.message);
        return false;
      } finally {
        if (mine === now) busy(false);
      }
    },
  };
})();
