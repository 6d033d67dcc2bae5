#!lua
-- KEYS: the caller's idempotency key. ARGV: proposed alarm id, hash of the raw message, how long it counts (ms).
-- Answer: {alarm id, hash} that this key stands for, from now on or since earlier.
local known = redis.call('HMGET', KEYS[1], 'alarm', 'hash')
if known[1] then
  return known
end
redis.call('HSET', KEYS[1], 'alarm', ARGV[1], 'hash', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {ARGV[1], ARGV[2]}
