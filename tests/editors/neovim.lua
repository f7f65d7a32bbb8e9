-- What Neovim makes of the language server: run by `.ci/run editors`, in a folder of its own, with the settings of docs/editors.md.
-- Every step must come within a time; the first that does not ends Neovim with an error.

local function fail(words)
  io.stderr:write("neovim: " .. words .. "\n")
  vim.cmd("cquit 1")
end

local function check(holds, words)
  if not holds then fail(words) end
end

local function wait(words, holds)
  check(vim.wait(20000, holds, 20), words .. ": not within 20 seconds")
end

-- Before 0.8 there was only the way that `vim.lsp.start` is made of.
if not vim.lsp.start then
  vim.lsp.start = function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end
end

local ran, why = pcall(dofile, vim.env.DATELINE_SETTINGS)
check(ran, "the settings cannot be read: " .. tostring(why))

local text = {
  "title: T",
  "categories: { war: { label: Wars } }",
  "events:",
  "  - date: 28 July 1914",
  "    title: War",
  "    category: war",
}
vim.fn.writefile(text, "events.yaml")
vim.cmd("edit events.yaml")
vim.cmd("setfiletype yaml")

local function found() return vim.diagnostic.get(0) end
wait("a date in words is underlined", function() return #found() == 1 end)
check(found()[1].code == "date-invalid" and found()[1].lnum == 3, vim.inspect(found()))
check(found()[1].message:find("1914-07-28", 1, true) ~= nil, vim.inspect(found()))

local function ask(method, more, line, character)
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  if line then params.position = { line = line, character = character } end
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("force", params, more), 20000)
  local _, answer = next(answers or {})
  check(answer and answer.result, method .. " is not answered: " .. vim.inspect(answers))
  return answer.result
end

local function apply(edit)
  local _, client = next(vim.lsp.buf_get_clients and vim.lsp.buf_get_clients(0) or vim.lsp.get_clients({ bufnr = 0 }))
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding or "utf-16")
end

local range = { start = { line = 3, character = 12 }, ["end"] = { line = 3, character = 12 } }
local actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
apply(actions[1].edit)
check(vim.fn.getline(4) == "  - date: 1914-07-28", vim.fn.getline(4))
wait("the underline is gone", function() return #found() == 0 end)

local hover = ask("textDocument/hover", {}, 3, 12)
check(hover.contents.value:find("28 July 1914", 1, true) ~= nil, vim.inspect(hover))

vim.fn.append(6, "    status: ")
local list = ask("textDocument/completion", {}, 6, 12)
local labels = vim.tbl_map(function(item) return item.label end, list.items)
check(vim.tbl_contains(labels, "disputed"), vim.inspect(labels))
vim.fn.deletebufline("%", 7)

apply(ask("textDocument/rename", { newName = "wars" }, 5, 15))
check(vim.fn.getline(6) == "    category: wars" and vim.fn.getline(2):find("{ wars:", 1, true) ~= nil, vim.fn.getline(2))

vim.fn.setline(5, "    title:   'War'")
local edits = ask("textDocument/formatting", { options = { tabSize = 2, insertSpaces = true } })
check(#edits == 1, vim.inspect(edits))
local symbols = ask("textDocument/documentSymbol", {})
check(symbols[#symbols].children[1].detail == "28 July 1914", vim.inspect(symbols))

print("neovim: all is well")
vim.cmd("quitall!")
