// The engine in a thread of its own: it is asked one thing after the other. The script of its functions stands before this text.

self.onmessage = async ({ data }) => {
  if (data.module) {
    wasm_bindgen.initSync({ module: data.module });
    return;
  }
  const { number, name, values } = data;
  try {
    self.postMessage({ number, value: wasm_bindgen[name](...values) });
  } catch (error) {
    const isLost = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ number, error: String(error?.message ?? error), hint: error?.hint ?? null, isLost });
  }
};
