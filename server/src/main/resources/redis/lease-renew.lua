#!lua
-- KEYS: lease. ARGV: owner's token, epoch, until (ms). 1 when it is still this owner's under this epoch, else 0.
local owner, epoch = unpack(redis.call('HMGET', KEYS[1], 'owner', 'epoch'))
if owner ~= ARGV[1] or epoch ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], 'until', ARGV[3])
return 1
