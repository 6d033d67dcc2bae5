#!lua
-- KEYS: conversation. ARGV: turn it was read at (0 when new), turn it is stored as, json, how long it is kept (ms).
-- Answer: {1, turn} stored, or the same was already there; {0, turn} somebody else went on: the turn now stored.
local turn, json = unpack(redis.call('HMGET', KEYS[1], 'turn', 'json'))
turn = turn or '0'
if turn == ARGV[2] and json == ARGV[3] then
  return {1, tonumber(turn)}
end
if turn ~= ARGV[1] then
  return {0, tonumber(turn)}
end
redis.call('HSET', KEYS[1], 'turn', ARGV[2], 'json', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return {1, tonumber(ARGV[2])}
