#!lua
-- Everything one decision changes in one lane, or nothing.
-- KEYS: lease, inbox, position, timers, payloads, open, dead, then one per stream, per document put, per document removed.
-- ARGV: epoch, item id or '', timer name or '', timer's instant (ms), notice channel, lane's tag, then counted groups:
--   streams   (name, number of the first entry, hash before it, how many, the entries, each beginning with its hash)
--   documents (value), documents removed (count only)
--   opened (id, since ms), closed (id), timers cancelled (name), timers set (name, ms, payload), dead (input, class, message)
-- Answer: {'done'} {'already'} {'stale', epoch} {'gap', stream, next} {'other', stream, number} {'handled'}
-- All is checked before anything is written: a script that stops half-way is not rolled back.
local HASH = 64
local at = 0
local function nextArg()
  at = at + 1
  return ARGV[at]
end
local function nextCount()
  return tonumber(nextArg())
end

local epoch, item, timer, due = nextArg(), nextArg(), nextArg(), nextArg()
local channel, lane = nextArg(), nextArg()

local held = redis.call('HGET', KEYS[1], 'epoch') or '0'
if held ~= epoch then
  return {'stale', tonumber(held)}
end

local key = 7
local streams, present, absent = {}, 0, 0
for s = 1, nextCount() do
  key = key + 1
  local stream = {key = KEYS[key], name = nextArg(), first = nextCount(), entries = {}}
  local before = nextArg()
  for e = 1, nextCount() do
    stream.entries[e] = nextArg()
  end
  streams[s] = stream
  local length = redis.call('LLEN', stream.key)
  if length >= stream.first then
    for e, entry in ipairs(stream.entries) do
      local number = stream.first + e - 1
      local kept = redis.call('LINDEX', stream.key, number - 1)
      if not kept then
        return {'gap', stream.name, length + 1}
      end
      if string.sub(kept, 1, HASH) ~= string.sub(entry, 1, HASH) then
        return {'other', stream.name, number}
      end
    end
    present = present + 1
  else
    local last = redis.call('LINDEX', stream.key, -1)
    if length + 1 ~= stream.first or (last and string.sub(last, 1, HASH) ~= before) then
      return {'gap', stream.name, length + 1}
    end
    absent = absent + 1
  end
end
if present > 0 then
  if absent > 0 then
    return {'handled'}
  end
  return {'already'}
end

local function isAfter(a, b)
  local aMs, aSeq = string.match(a, '^(%d+)-(%d+)$')
  local bMs, bSeq = string.match(b, '^(%d+)-(%d+)$')
  aMs, aSeq, bMs, bSeq = tonumber(aMs), tonumber(aSeq), tonumber(bMs), tonumber(bSeq)
  return aMs > bMs or (aMs == bMs and aSeq > bSeq)
end
local before = false
if item ~= '' then
  before = not isAfter(item, redis.call('GET', KEYS[3]) or '0-0')
elseif timer ~= '' then
  local score = redis.call('ZSCORE', KEYS[4], timer)
  before = not score or tonumber(score) ~= tonumber(due)
end
if before then
  return {absent > 0 and 'handled' or 'already'}
end

for _, stream in ipairs(streams) do
  for _, entry in ipairs(stream.entries) do
    redis.call('RPUSH', stream.key, entry)
  end
  local last = stream.first + #stream.entries - 1
  redis.call('PUBLISH', channel, lane .. ' ' .. stream.name .. ' ' .. stream.first .. ' ' .. last)
end
for _ = 1, nextCount() do
  key = key + 1
  redis.call('SET', KEYS[key], nextArg())
end
for _ = 1, nextCount() do
  key = key + 1
  redis.call('DEL', KEYS[key])
end
for _ = 1, nextCount() do
  local id = nextArg()
  redis.call('ZADD', KEYS[6], nextArg(), id)
end
for _ = 1, nextCount() do
  redis.call('ZREM', KEYS[6], nextArg())
end
local function cancel(name)
  redis.call('ZREM', KEYS[4], name)
  redis.call('HDEL', KEYS[5], name)
end
if timer ~= '' then
  cancel(timer)
end
for _ = 1, nextCount() do
  cancel(nextArg())
end
for _ = 1, nextCount() do
  local name, ms, payload = nextArg(), nextArg(), nextArg()
  redis.call('ZADD', KEYS[4], ms, name)
  redis.call('HSET', KEYS[5], name, payload)
end
for _ = 1, nextCount() do
  redis.call('XADD', KEYS[7], 'MAXLEN', '~', 10000, '*',
    'input', nextArg(), 'error', nextArg(), 'message', nextArg())
end
if item ~= '' then
  redis.call('SET', KEYS[3], item)
  redis.call('XDEL', KEYS[2], item)
end
return {'done'}
