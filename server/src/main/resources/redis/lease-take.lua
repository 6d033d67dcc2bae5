#!lua
-- KEYS: lease. ARGV: owner's token, now (ms), until (ms).
-- Free, run out, or already this owner's: a new epoch for it. Else {0, until when it is held}.
local owner, till = unpack(redis.call('HMGET', KEYS[1], 'owner', 'until'))
if owner and owner ~= '' and owner ~= ARGV[1] and tonumber(till) > tonumber(ARGV[2]) then
  return {0, tonumber(till)}
end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'until', ARGV[3])
return {epoch, tonumber(ARGV[3])}
