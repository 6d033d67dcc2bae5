#!lua
-- KEYS: lease. ARGV: owner's token, epoch. The epoch moves on, so that nothing still under way can be written.
local owner, epoch = unpack(redis.call('HMGET', KEYS[1], 'owner', 'epoch'))
if owner ~= ARGV[1] or epoch ~= ARGV[2] then
  return 0
end
redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HSET', KEYS[1], 'owner', '', 'until', 0)
return 1
