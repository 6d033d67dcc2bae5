#!lua
-- KEYS: inbox, mark of this item. ARGV: kind, json, how long the mark is kept (ms).
-- The mark makes putting harmless when it is played twice. Answer: the item's id, the same one the second time.
local known = redis.call('GET', KEYS[2])
if known then
  return known
end
local id = redis.call('XADD', KEYS[1], '*', 'kind', ARGV[1], 'json', ARGV[2])
redis.call('SET', KEYS[2], id, 'PX', ARGV[3])
return id
