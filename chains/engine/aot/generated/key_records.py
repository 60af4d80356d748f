"""KeyRecords, translated from chains/auction/artifacts/KeyRecords.json by `make translate`. Do not edit."""
CODE = '1424490b61b8bb3a6b64d30f9c6883e4ce23b1d2127b00def48b1cad0409765b'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h3b = host.routine(0x3b)
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha4 = host.routine(0xa4)
 hf1 = host.routine(0xf1)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 K0 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000001a0')
 K1 = bytes.fromhex('0620a86300000000000000000000000000000000000000000000000000000000')
 K2 = bytes.fromhex('25910c0f00000000000000000000000000000000000000000000000000000000')
 K3 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000040')
 K5 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K6 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K7 = bytes.fromhex('508e95f500000000000000000000000000000000000000000000000000000000')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1021: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 15; return None, gas - 33
  if gas < 152: c.resume = 18; return None, gas - 33
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x26a310f6 == v5:
   st.append(v5)
   return r4447, gas - 67
  if 0x75ab69d7 == v5:
   st.append(v5)
   return r4345, gas - 89
  if 0x7d9f6db5 == v5:
   st.append(v5)
   return r4265, gas - 111
  if 0xf454b050 == v5:
   st.append(v5)
   return r4197, gas - 133
  if not (0xfd1a9882 == v5):
   c.resume = 78; return None, gas - 152
  return r81, gas - 152
 def r81(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 981: c.resume = 81; return None, gas
  data = c.msg.data_as_bytes
  if gas < 127: c.resume = 81; return None, gas
  if (c.msg.value):
   c.resume = 2083; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
   c.resume = 2083; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 106; c.resume = 2083; return None, gas - 98
  if 288 > ml: gas = grow(c, gas, 127, 256, 32); mb = mem._bytes; ml = len(mb)
  mb[256:288] = v5.to_bytes(32)
  if gas < 208: st.append(118); c.resume = 4574; return None, gas - 127
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v8, 118; c.resume = 2083; return None, gas - 165
  if 416 > ml: gas = grow(c, gas, 208, 384, 32); mb = mem._bytes; ml = len(mb)
  mb[384:416] = v8.to_bytes(32)
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v11 > 0xffffffffffffffff:
   st.append(v11); c.resume = 2083; return None, gas - 208
  if gas < 669: st.append(v11); c.resume = 141; return None, gas - 208
  v13 = len(data)
  v14 = 4 + v11
  if not ((v14 + 31) < v13):
   st += v14, v13, 154; c.resume = 2083; return None, gas - 271
  v18 = read_data(data, v14)
  if v18 > 0xffffffffffffffff:
   st += v14, v18, 154, v13; c.resume = 2083; return None, gas - 302
  v20 = v14 + 32
  if ((v14 + v18) + 32) > v13:
   st += v20, v18, 154; c.resume = 2083; return None, gas - 342
  mb[320:352] = v20.to_bytes(32)
  if (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) > 0xffffffffffffffff:
   st.append(v18); c.resume = 2083; return None, gas - 385
  v30 = 1 if ((((len(data)) - (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128 else 0
  if v30:
   st.append(v18); c.resume = 2083; return None, gas - 424
  v31 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if v31 > 0xffffffffffffffff:
   st += v18, v31; c.resume = 2083; return None, gas - 452
  v33 = len(data)
  v34 = 4 + v31
  if not ((v34 + 31) < v33):
   st += v18, v34, v33, 224; c.resume = 2083; return None, gas - 515
  v38 = read_data(data, v34)
  if v38 > 0xffffffffffffffff:
   st += v18, v34, v38, 224, v33; c.resume = 2083; return None, gas - 546
  v40 = v34 + 32
  if ((v34 + v38) + 32) > v33:
   st += v18, v40, v38, 224; c.resume = 2083; return None, gas - 586
  mb[288:320] = v38.to_bytes(32)
  mb[352:384] = v40.to_bytes(32)
  v44 = fb(mb[64:96])
  if v44 + 32 > ml: gas = grow(c, gas, 669, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = K1
  v45 = fb(mb[256:288])
  if v44 + 36 > ml: gas = grow(c, gas, 669, v44 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v44 + 4:v44 + 36] = (v45 & 0xffffffffffffffff).to_bytes(32)
  v49 = gas - 669
  gm.gas_remaining = gas - 669
  st += 128, v44, 36, v44, (I0 & 0xffffffffffffffffffffffffffffffffffffffff), v49
  hfa(c, st, gm)
  v50 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 319: st += v18, v44, v50; c.resume = 353; return None, gas
  if not (v50):
   st += v50, v44, v18; c.resume = 2072; return None, gas - 22
  if v50:
   v52 = len(c.return_data)
   if 128 > v52:
    v54 = len(c.return_data)
    gas -= 116
    v55 = v54
   else:
    gas -= 97
    v55 = 128
   v58 = v44 + ((v55 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v58 > 0xffffffffffffffff) or (v58 < v44):
    st += v18, v44, 128, v44, v55, 4123, v58; c.resume = 3890; return None, gas - 86
   mb[64:96] = v58.to_bytes(32)
   if (((v44 + v55) - v44 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
    st += v18, v44; c.resume = 2083; return None, gas - 126
   v65 = fb(mb[v44:v44 + 32])
   if not (v65 < 9):
    st += v18, v65, v44; c.resume = 2083; return None, gas - 160
   if v44 + 64 > ml: gas = grow(c, gas, 203, v44 + 32, 32); mb = mem._bytes; ml = len(mb)
   v69 = fb(mb[v44 + 32:v44 + 64])
   if (v69 - (v69 & 255) & M):
    st += v69, v65, v44, v18; c.resume = 2083; return None, gas - 203
   if gas < 246: st += v69, v65, v44, v18; c.resume = 4160; return None, gas - 203
   if v44 + 96 > ml: gas = grow(c, gas, 246, v44 + 64, 32); mb = mem._bytes; ml = len(mb)
   v73 = fb(mb[v44 + 64:v44 + 96])
   if (v73 - (v73 & 65535) & M):
    st += v69, v65, v73, v18, v44; c.resume = 2083; return None, gas - 246
   if gas < 277: st += v69, v65, v73, v18, v44; c.resume = 4177; return None, gas - 246
   if v44 + 128 > ml: gas = grow(c, gas, 277, v44 + 96, 32); mb = mem._bytes; ml = len(mb)
   v77 = fb(mb[v44 + 96:v44 + 128])
   gas -= 277
   v78, v79, v80, v81, v82 = v77, v73, v69, v65, 0
  else:
   gas -= 55
   v78, v79, v80, v81, v82 = 0, 0, 0, 0, v44
  if gas < 159: st += v78, v79, v80, v18, v81, v82; c.resume = 372; return None, gas
  if not (v81 < 9):
   st += v78, v79, v80, v18, v81; c.resume = 4047; return None, gas - 28
  if (v81 - 6 & M):
   st += v78, v79, v80, v18, v81; c.resume = 3987; return None, gas - 50
  v86 = fb(mb[64:96])
  if v86 + 32 > ml: gas = grow(c, gas, 159, v86, 32); mb = mem._bytes; ml = len(mb)
  mb[v86:v86 + 32] = K2
  v87 = fb(mb[256:288])
  if v86 + 36 > ml: gas = grow(c, gas, 159, v86 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 4:v86 + 36] = (v87 & 0xffffffffffffffff).to_bytes(32)
  if v86 + 68 > ml: gas = grow(c, gas, 159, v86 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 36:v86 + 68] = (v80 & 255).to_bytes(32)
  v92 = fb(mb[384:416])
  if v86 + 100 > ml: gas = grow(c, gas, 159, v86 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 68:v86 + 100] = (v92 & 65535).to_bytes(32)
  v96 = gas - 159
  gm.gas_remaining = gas - 159
  st += 32, v86, 100, v86, (I1 & 0xffffffffffffffffffffffffffffffffffffffff), v96
  hfa(c, st, gm)
  v97 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 434: st += v78, v79, v86, v18, v97; c.resume = 534; return None, gas
  if not (v97):
   st += v78, v79, v97, v18, v86; c.resume = 2072; return None, gas - 22
  if v97:
   v99 = len(c.return_data)
   if 32 > v99:
    v101 = len(c.return_data)
    gas -= 95
    v102 = v101
   else:
    gas -= 76
    v102 = 32
   v105 = v86 + ((v102 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v105 > 0xffffffffffffffff) or (v105 < v86):
    st += v78, v79, v18, v86, 32, v86, v102, 3963, v105; c.resume = 3890; return None, gas - 86
   mb[64:96] = v105.to_bytes(32)
   if (((v86 + v102) - v86 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v78, v79, v18, v86; c.resume = 2083; return None, gas - 126
   v112 = fb(mb[v86:v86 + 32])
   gas -= 145
   v113 = v112
  else:
   gas -= 40
   v113 = 0
  if v18 > 0xffffffffffffffff:
   st += v78, v79, v113, v18; c.resume = 3890; return None, gas - 25
  v116 = fb(mb[64:96])
  v121 = ((((v18 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + 32) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v122 = v116 + v121 & M
  if (v122 > 0xffffffffffffffff) or (v122 < v116):
   st += v78, v79, v113, v18, v116, 616, v122; c.resume = 3890; return None, gas - 128
  mb[64:96] = v122.to_bytes(32)
  if v116 + 32 > ml: gas = grow(c, gas, 194, v116, 32); mb = mem._bytes; ml = len(mb)
  mb[v116:v116 + 32] = v18.to_bytes(32)
  v128 = fb(mb[320:352])
  if (v128 + v18 & M) > (len(data)):
   st += v78, v79, v113, v18, (v116 + 32), v116; c.resume = 2083; return None, gas - 194
  if gas < 302: st += v78, v79, v113, v18, (v116 + 32), v116; c.resume = 637; return None, gas - 194
  v131 = fb(mb[320:352])
  if v18 and v116 + 32 + v18 > ml: gas = grow(c, gas, 302, v116 + 32, v18); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 302, 3 * (v18 + 31 >> 5))
  copy_data(mb, data, v116 + 32, v131, v18)
  v132 = v116 + v18
  if v132 + 64 > ml: gas = grow(c, gas, 302, v132 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v132 + 32:v132 + 64] = K3
  v134 = fb(mb[v116:v116 + 32])
  if v134 and v116 + 32 + v134 > ml: gas = grow(c, gas, 302, v116 + 32, v134); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 302, 6 * (v134 + 31 >> 5))
  v135 = fb(keccak(mb[v116 + 32:v116 + 32 + v134]).digest())
  v136 = 1 if v135 == v113 else 0
  if v136:
   if gas < 330: st += v78, v79, v113, v135, (1 if not (v136) else 0), v18; c.resume = 3877; return None, gas - 302
   gas -= 330
   v140, v141 = (1 if not (v18 == 1024) else 0), 0
  else:
   gas -= 302
   v140, v141 = (1 if not (v136) else 0), v18
  if gas < 1817: st += v78, v79, v113, v135, v140, v141; c.resume = 667; return None, gas
  if v140:
   st += v78, v79, v113, v135; c.resume = 3831; return None, gas - 16
  v142 = v79 & 65535
  v143 = v142 + 128
  if v142 > v143:
   st += v78, v79, v113, v135, v143, v78, v142; c.resume = 2087; return None, gas - 65
  v145 = 127 + v142
  if v145 > v143:
   st += v78, v79, v113, v135, v145, v78; c.resume = 2087; return None, gas - 93
  v148 = fb(mb[384:416])
  if not ((v148 & 65535) < (v145 >> 7)):
   st += v78, v79, v113, v135, v145, v78; c.resume = 3773; return None, gas - 133
  v153 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v154 = read_data(data, v153)
  if not ((v154 ^ SB) < ((((len(data)) - v153 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v145, v78, 734, v154, v153; c.resume = 2083; return None, gas - 208
  v160 = v153 + v154 & M
  v161 = read_data(data, v160)
  if v161 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v145, v78, 734, v161, v160; c.resume = 2083; return None, gas - 242
  v163 = 32 + v160 & M
  if (v163 ^ SB) > (((len(data)) - v161 & M) ^ SB):
   st += v78, v79, v113, v135, v145, v78, v163, v161, 734; c.resume = 2083; return None, gas - 278
  if not (v161):
   st += v78, v79, v113, v135, v161, v78, v145; c.resume = 3688; return None, gas - 314
  v171 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v172 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 100 & M))
  if not ((v172 ^ SB) < ((((len(data)) - v171 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v161, v78, v145, v161, 763, v172, v171; c.resume = 2083; return None, gas - 401
  v178 = v171 + v172 & M
  v179 = read_data(data, v178)
  if v179 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v161, v78, v145, v161, 763, v179, v178; c.resume = 2083; return None, gas - 435
  v181 = 32 + v178 & M
  if (v181 ^ SB) > (((len(data)) - (v179 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v161, v78, v145, v161, v181, v179, 763; c.resume = 2083; return None, gas - 477
  if (v179 - v161 & M):
   st += v78, v79, v113, v135, v161, v78, v145; c.resume = 3584; return None, gas - 507
  v188 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 36 & M
  v190 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v191 = read_data(data, v188)
  if not ((v191 ^ SB) < ((((len(data)) - v190 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v188, v78, v145, v161, 792, v191, v190; c.resume = 2083; return None, gas - 597
  v197 = v190 + v191 & M
  v198 = read_data(data, v197)
  if v198 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v188, v78, v145, v161, 792, v198, v197; c.resume = 2083; return None, gas - 631
  v200 = 32 + v197 & M
  if (v200 ^ SB) > (((len(data)) - (v198 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v200, v198, 792; c.resume = 2083; return None, gas - 673
  v205 = 1 if v198 == 1 else 0
  if not (v205):
   gas -= 741
   v209 = (1 if not (v198 == v161) else 0)
  else:
   gas -= 715
   v209 = (1 if not (v205) else 0)
  if v209:
   st += v78, v79, v113, v135, v188, v78, v145, v161, v198; c.resume = 3492; return None, gas - 14
  v211 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 68 & M
  v213 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v214 = read_data(data, v211)
  if not ((v214 ^ SB) < ((((len(data)) - v213 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, 831, v214, v213; c.resume = 2083; return None, gas - 103
  v220 = v213 + v214 & M
  v221 = read_data(data, v220)
  if v221 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, 831, v221, v220; c.resume = 2083; return None, gas - 137
  v223 = 32 + v220 & M
  if (v223 ^ SB) > (((len(data)) - (v221 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, v223, v221, 831; c.resume = 2083; return None, gas - 179
  v228 = 1 if v221 == 1 else 0
  if not (v228):
   gas -= 247
   v232 = (1 if not (v221 == v161) else 0)
  else:
   gas -= 221
   v232 = (1 if not (v228) else 0)
  if v232:
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, v221; c.resume = 3398; return None, gas - 14
  v233 = fb(mb[384:416])
  v234 = v233 & 65535
  v235 = fb(mb[384:416])
  v240 = fb(mb[384:416])
  if not ((not ((v240 & 65535))) or (128 == (((v235 << 7 & M) & 0x7fff80) // v234 if v234 else 0))):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211; c.resume = 2087; return None, gas - 91
  v246 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v247 = read_data(data, v246)
  if not ((v247 ^ SB) < ((((len(data)) - v246 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, 937, 923, 909, v247, v246; c.resume = 2083; return None, gas - 172
  v253 = v246 + v247 & M
  v254 = read_data(data, v253)
  if v254 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, 937, 923, 909, v254, v253; c.resume = 2083; return None, gas - 206
  v256 = 32 + v253 & M
  if (v256 ^ SB) > (((len(data)) - v254 & M) ^ SB):
   st += v78, v79, v113, v135, v188, v78, v145, v161, v211, 937, 923, v256, v254, 909; c.resume = 2083; return None, gas - 242
  v261 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v262 = read_data(data, v188)
  if not ((v262 ^ SB) < ((((len(data)) - v261 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v256, v78, v145, v161, v211, 937, v254, 923, v262, v261; c.resume = 2083; return None, gas - 329
  v268 = v261 + v262 & M
  v269 = read_data(data, v268)
  if v269 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v256, v78, v145, v161, v211, 937, v254, 923, v269, v268; c.resume = 2083; return None, gas - 363
  v271 = 32 + v268 & M
  if (v271 ^ SB) > (((len(data)) - (v269 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v256, v78, v145, v161, v211, 937, v254, v271, v269, 923; c.resume = 2083; return None, gas - 405
  v277 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v278 = read_data(data, v211)
  if not ((v278 ^ SB) < ((((len(data)) - v277 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v256, v78, v145, v161, v271, v269, v254, 937, v278, v277; c.resume = 2083; return None, gas - 492
  v284 = v277 + v278 & M
  v285 = read_data(data, v284)
  if v285 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v256, v78, v145, v161, v271, v269, v254, 937, v285, v284; c.resume = 2083; return None, gas - 526
  v287 = 32 + v284 & M
  if (v287 ^ SB) > (((len(data)) - (v285 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v256, v78, v145, v161, v271, v269, v254, v287, v285, 937; c.resume = 2083; return None, gas - 568
  v295 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v296 = read_data(data, ((fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 100 & M))
  if not ((v296 ^ SB) < ((((len(data)) - v295 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v285, v78, v145, v161, v271, v269, v254, v287, v256, 957, v296, v295; c.resume = 2083; return None, gas - 664
  v302 = v295 + v296 & M
  v303 = read_data(data, v302)
  if v303 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v285, v78, v145, v161, v271, v269, v254, v287, v256, 957, v303, v302; c.resume = 2083; return None, gas - 698
  v305 = 32 + v302 & M
  if (v305 ^ SB) > (((len(data)) - (v303 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v285, v78, v145, v161, v271, v269, v254, v287, v256, v305, v303, 957; c.resume = 2083; return None, gas - 740
  v310 = fb(mb[64:96])
  v311 = v254 << 5
  mb[64:96] = ((v310 + v311 & M) + v311 & M).to_bytes(32)
  mb[224:256] = K3
  gas -= 829
  v359, v360, v361, v362, v363 = 0, 0, v305, v287, v271
  while True:
   if gas < 486: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363; c.resume = 990; return None, gas
   if v360 < v254:
    v369 = fb(mb[224:256])
    mb[224:256] = (((read_data(data, (v256 + v360 & M))) >> 248 & 255) + 1).to_bytes(32)
    v380 = v360 << 5
    v385 = (v310 + v311 & M) + v380 & M
    if v385 + 32 > ml: gas = grow(c, gas, 486, v385, 32); mb = mem._bytes; ml = len(mb)
    mb[v385:v385 + 32] = ((read_data(data, (v256 + v360 & M))) >> 248 & 255).to_bytes(32)
    v389 = fb(mb[384:416])
    v394 = (v310 + v311 & M) + v311 & M
    if v394 + 32 > ml: gas = grow(c, gas, 486, v394, 32); mb = mem._bytes; ml = len(mb)
    mb[v394:v394 + 32] = (((v389 << 7 & M) & 0x7fff80) + ((read_data(data, (v256 + v360 & M))) >> 248 & 255)).to_bytes(32)
    v398 = ((v310 + v311 & M) + v311 & M) + 32 & M
    if v398 + 32 > ml: gas = grow(c, gas, 486, v398, 32); mb = mem._bytes; ml = len(mb)
    mb[v398:v398 + 32] = (read_data(data, v363)).to_bytes(32)
    v402 = ((v310 + v311 & M) + v311 & M) + 64 & M
    if v402 + 32 > ml: gas = grow(c, gas, 486, v402, 32); mb = mem._bytes; ml = len(mb)
    mb[v402:v402 + 32] = (read_data(data, v362)).to_bytes(32)
    v406 = ((v310 + v311 & M) + v311 & M) + 96 & M
    if v406 + 32 > ml: gas = grow(c, gas, 486, v406, 32); mb = mem._bytes; ml = len(mb)
    mb[v406:v406 + 32] = (read_data(data, v361)).to_bytes(32)
    v408 = (v310 + v311 & M) + v311 & M
    if v408 + 128 > ml: gas = grow(c, gas, 486, v408, 128); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 486, 24)
    v409 = fb(keccak(mb[v408:v408 + 128]).digest())
    v410 = v310 + v380 & M
    if v410 + 32 > ml: gas = grow(c, gas, 486, v410, 32); mb = mem._bytes; ml = len(mb)
    mb[v410:v410 + 32] = v409.to_bytes(32)
    gas -= 486
    v359, v360, v361, v362, v363 = ((1 if (((read_data(data, (v256 + v360 & M))) >> 248 & 255) < v369) or (((read_data(data, (v256 + v360 & M))) >> 248 & 255) > 127) else 0) | v359), (v360 + 1), (v361 + 32 & M), (((1 if v285 > 1 else 0) << 5) + v362 & M), (((1 if v269 > 1 else 0) << 5) + v363 & M)
    continue
   break
  if gas < 257: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363; c.resume = 998; return None, gas - 23
  if v359:
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v310, v78, v145, v161; c.resume = 3153; return None, gas - 51
  v420 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 132 & M
  v422 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v423 = read_data(data, v420)
  if not ((v423 ^ SB) < ((((len(data)) - v422 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v161, v310, 1028, v423, v422; c.resume = 2083; return None, gas - 141
  v429 = v422 + v423 & M
  v430 = read_data(data, v429)
  if v430 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v161, v310, 1028, v430, v429; c.resume = 2083; return None, gas - 175
  v432 = 32 + v429 & M
  if (v432 ^ SB) > (((len(data)) - (v430 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v161, v310, v432, v430, 1028; c.resume = 2083; return None, gas - 217
  v438 = v310 + (v161 << 5) & M
  gas -= 257
  v525, v526, v527 = v432, 0, v161
  while True:
   if gas < 37: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v525, v432, v310, v438, v526, v527; c.resume = 1041; return None, gas
   if v526 < 7:
    v529 = v527 << 5 & M
    gas -= 37
    v583, v584, v585 = v525, 0, 0
    while True:
     if gas < 157: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v583, v432, v310, v438, v526, v584, v585, v529; c.resume = 3017; return None, gas
     if v584 < v529:
      v587 = v438 + v584 & M
      if v587 + 32 > ml: gas = grow(c, gas, 157, v587, 32); mb = mem._bytes; ml = len(mb)
      v588 = fb(mb[v587:v587 + 32])
      v590 = (v588 << 5 & M) & 32
      v591 = v310 + v584 & M
      if v591 + 32 > ml: gas = grow(c, gas, 157, v591, 32); mb = mem._bytes; ml = len(mb)
      v592 = fb(mb[v591:v591 + 32])
      if v590 + 32 > ml: gas = grow(c, gas, 157, v590, 32); mb = mem._bytes; ml = len(mb)
      mb[v590:v590 + 32] = v592.to_bytes(32)
      v593 = v584 + 32 & M
      if v587 + 64 > ml: gas = grow(c, gas, 157, v587 + 32, 32); mb = mem._bytes; ml = len(mb)
      v596 = fb(mb[v587 + 32:v587 + 64])
      if 1 == (1 if (v593 < v529) and (v596 == (v588 | 1)) else 0):
       if gas < 212: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v588, v432, v310, v438, v526, v584, v529, v585, v583, v590, v593, v591; c.resume = 3132; return None, gas - 157
       if v591 + 64 > ml: gas = grow(c, gas, 212, v591 + 32, 32); mb = mem._bytes; ml = len(mb)
       v602 = fb(mb[v591 + 32:v591 + 64])
       mb[32:64] = v602.to_bytes(32)
       gas -= 212
       v606, v607 = v583, v593
      else:
       if gas < 203: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v588, v432, v310, v438, v526, v584, v529, v585, v583, v590, v593, v591; c.resume = 3090; return None, gas - 157
       v604 = v590 ^ 32
       if v604 + 32 > ml: gas = grow(c, gas, 203, v604, 32); mb = mem._bytes; ml = len(mb)
       mb[v604:v604 + 32] = (read_data(data, v583)).to_bytes(32)
       gas -= 203
       v606, v607 = (v583 + 32 & M), v584
      if gas < 92: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v606, v432, v310, v438, v526, v607, v529, 32, 32, v585, v588; c.resume = 3107; return None, gas
      gas = take(gas, 92, 12)
      v608 = fb(keccak(mb[0:64]).digest())
      v609 = v310 + v585 & M
      if v609 + 32 > ml: gas = grow(c, gas, 92, v609, 32); mb = mem._bytes; ml = len(mb)
      mb[v609:v609 + 32] = v608.to_bytes(32)
      v611 = v438 + v585 & M
      if v611 + 32 > ml: gas = grow(c, gas, 92, v611, 32); mb = mem._bytes; ml = len(mb)
      mb[v611:v611 + 32] = (v588 >> 1).to_bytes(32)
      gas -= 92
      v583, v584, v585 = v606, (v607 + 32 & M), (v585 + 32 & M)
      continue
     break
    if gas < 59: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v583, v432, v310, v438, v526, v584, v585, v529; c.resume = 3025; return None, gas - 23
    gas -= 59
    v525, v526, v527 = v583, (v526 + 1), (v585 >> 5)
    continue
   break
  if gas < 62: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v145, v525, v432, v310, v438, v526, v527; c.resume = 1050; return None, gas - 23
  if v310 + 32 > ml: gas = grow(c, gas, 62, v310, 32); mb = mem._bytes; ml = len(mb)
  v616 = fb(mb[v310:v310 + 32])
  v618 = (v525 - v432 & M) >> 5
  gas -= 62
  v623, v624 = v618, 1
  while True:
   if gas < 87: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623, v624, v145; c.resume = 1066; return None, gas
   if v624 < (v145 >> 7):
    if v623 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
     st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v624, v145, v623; c.resume = 2087; return None, gas - 58
    gas -= 87
    v623, v624 = (1 + v623 & M), (v624 << 1)
    continue
   break
  if gas < 241: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623, v624, v145; c.resume = 1077; return None, gas - 29
  v631 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v632 = read_data(data, v420)
  if not ((v632 ^ SB) < ((((len(data)) - v631 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623, v623, 1094, v632, v631; c.resume = 2083; return None, gas - 111
  v638 = v631 + v632 & M
  v639 = read_data(data, v638)
  if v639 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623, v623, 1094, v639, v638; c.resume = 2083; return None, gas - 145
  v641 = 32 + v638 & M
  if (v641 ^ SB) > (((len(data)) - (v639 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623, v623, v641, v639, 1094; c.resume = 2083; return None, gas - 187
  if (v639 - v623 & M):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v616, v618, v623; c.resume = 2857; return None, gas - 217
  v647 = fb(mb[384:416])
  gas -= 241
  v716, v717, v718 = v616, (v647 & 65535), v618
  while True:
   if gas < 400: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718; c.resume = 1114; return None, gas
   if v718 < v623:
    if (v717 & 1):
     v724 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
     v725 = read_data(data, v420)
     if not ((v725 ^ SB) < ((((len(data)) - v724 & M) - 31 & M) ^ SB)):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v716, 2846, v718, 2797, v725, v724; c.resume = 2083; return None, gas - 163
     v731 = v724 + v725 & M
     v732 = read_data(data, v731)
     if v732 > 0xffffffffffffffff:
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v716, 2846, v718, 2797, v732, v731; c.resume = 2083; return None, gas - 197
     v734 = 32 + v731 & M
     if (v734 ^ SB) > (((len(data)) - (v732 << 5) & M) ^ SB):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v716, 2846, v718, v734, v732, 2797; c.resume = 2083; return None, gas - 239
     if not (v718 < v732):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v716, 2846, v734, v718; c.resume = 2665; return None, gas - 291
     v744 = fb(mb[64:96])
     v745 = v744 + 32 & M
     if v745 + 32 > ml: gas = grow(c, gas, 398, v745, 32); mb = mem._bytes; ml = len(mb)
     mb[v745:v745 + 32] = (read_data(data, ((v718 << 5) + v734 & M))).to_bytes(32)
     v746 = v744 + 64 & M
     if v746 + 32 > ml: gas = grow(c, gas, 398, v746, 32); mb = mem._bytes; ml = len(mb)
     mb[v746:v746 + 32] = v716.to_bytes(32)
     if v744 + 32 > ml: gas = grow(c, gas, 398, v744, 32); mb = mem._bytes; ml = len(mb)
     mb[v744:v744 + 32] = K4
     if gas < 519: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v745, v744, 5236, 96, v744; c.resume = 4765; return None, gas - 398
     v747 = v744 + 96
     if (v747 > 0xffffffffffffffff) or (v747 < v744):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2852, v745, v744, 5236, v747; c.resume = 3890; return None, gas - 457
     mb[64:96] = v747.to_bytes(32)
     v751 = fb(mb[v744:v744 + 32])
     if v751 and v745 + v751 > ml: gas = grow(c, gas, 519, v745, v751); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 519, 6 * (v751 + 31 >> 5))
     v752 = fb(keccak(mb[v745:v745 + v751]).digest())
     if gas < 531: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, v752; c.resume = 2852; return None, gas - 519
     gas -= 531
     v783 = v752
    else:
     v754 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
     v755 = read_data(data, v420)
     if not ((v755 ^ SB) < ((((len(data)) - v754 & M) - 31 & M) ^ SB)):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v716, 2803, v718, 2797, v755, v754; c.resume = 2083; return None, gas - 162
     v761 = v754 + v755 & M
     v762 = read_data(data, v761)
     if v762 > 0xffffffffffffffff:
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v716, 2803, v718, 2797, v762, v761; c.resume = 2083; return None, gas - 196
     v764 = 32 + v761 & M
     if (v764 ^ SB) > (((len(data)) - (v762 << 5) & M) ^ SB):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v716, 2803, v718, v764, v762, 2797; c.resume = 2083; return None, gas - 238
     if not (v718 < v762):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v716, 2803, v764, v718; c.resume = 2665; return None, gas - 290
     v774 = fb(mb[64:96])
     v775 = v774 + 32 & M
     if v775 + 32 > ml: gas = grow(c, gas, 400, v775, 32); mb = mem._bytes; ml = len(mb)
     mb[v775:v775 + 32] = v716.to_bytes(32)
     v776 = v774 + 64 & M
     if v776 + 32 > ml: gas = grow(c, gas, 400, v776, 32); mb = mem._bytes; ml = len(mb)
     mb[v776:v776 + 32] = (read_data(data, ((v718 << 5) + v764 & M))).to_bytes(32)
     if v774 + 32 > ml: gas = grow(c, gas, 400, v774, 32); mb = mem._bytes; ml = len(mb)
     mb[v774:v774 + 32] = K4
     if gas < 521: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v775, v774, 5236, 96, v774; c.resume = 4765; return None, gas - 400
     v777 = v774 + 96
     if (v777 > 0xffffffffffffffff) or (v777 < v774):
      st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, 2810, v775, v774, 5236, v777; c.resume = 3890; return None, gas - 459
     mb[64:96] = v777.to_bytes(32)
     v781 = fb(mb[v774:v774 + 32])
     if v781 and v775 + v781 > ml: gas = grow(c, gas, 521, v775, v781); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 521, 6 * (v781 + 31 >> 5))
     v782 = fb(keccak(mb[v775:v775 + v781]).digest())
     gas -= 521
     v783 = v782
    if gas < 36: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v420, v78, v717, v623, v718, 1, v783; c.resume = 2810; return None, gas
    gas -= 36
    v716, v717, v718 = v783, (v717 >> 1), (v718 + 1)
    continue
   break
  if gas < 169: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718; c.resume = 1122; return None, gas - 23
  if (v716 - v78 & M):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716; c.resume = 2710; return None, gas - 51
  v787 = fb(mb[256:288])
  mb[0:32] = (v787 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 169, 12)
  v789 = fb(keccak(mb[0:64]).digest())
  v790 = fb(mb[384:416])
  mb[0:32] = (v790 & 65535).to_bytes(32)
  mb[32:64] = v789.to_bytes(32)
  gas = take(gas, 169, 12)
  v792 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 169
  st.append(v792)
  h54(c, st, gm)
  v793 = st.pop()
  gas = gm.gas_remaining
  if gas < 436: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v793; c.resume = 1173; return None, gas
  v797 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v798 = read_data(data, (4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M))
  if not ((v798 ^ SB) < ((((len(data)) - v797 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v793, 1192, v798, v797; c.resume = 2083; return None, gas - 84
  v804 = v797 + v798 & M
  v805 = read_data(data, v804)
  if v805 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v793, 1192, v805, v804; c.resume = 2083; return None, gas - 118
  v807 = 32 + v804 & M
  if (v807 ^ SB) > (((len(data)) - v805 & M) ^ SB):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v793, v807, v805, 1192; c.resume = 2083; return None, gas - 154
  if not (v805):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793; c.resume = 2665; return None, gas - 188
  v813 = (read_data(data, v807)) >> 248
  v815 = (v793 >> v813) & 1
  v818 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v820 = read_data(data, (v818 + 64 & M))
  if not ((v820 ^ SB) < ((((len(data)) - v818 & M) - 31 & M) ^ SB)):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, 5089, v820, v818; c.resume = 2083; return None, gas - 320
  v826 = v818 + v820 & M
  v827 = read_data(data, v826)
  if v827 > 0xffffffffffffffff:
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, 5089, v827, v826; c.resume = 2083; return None, gas - 354
  v829 = 32 + v826 & M
  if (v829 ^ SB) > (((len(data)) - (v827 << 5) & M) ^ SB):
   st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, v829, v827, 5089; c.resume = 2083; return None, gas - 396
  v834 = fb(c.msg.sender)
  gas -= 436
  v842 = 0
  while True:
   if gas < 172: st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, v829, v834, v827, v842; c.resume = 5268; return None, gas
   if v842 < v827:
    if not (v842 < v827):
     st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, v829, v834, v827, v842, 5295, v829, v842; c.resume = 2665; return None, gas - 76
    v848 = read_data(data, ((v842 << 5) + v829 & M))
    v849 = v848 & 0xffffffffffffffffffffffffffffffffffffffff
    if (v848 - v849 & M):
     st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, 5096, v829, v834, v827, v842, v849; c.resume = 2083; return None, gas - 131
    if (v834 - v849 & M):
     gas -= 172
     v853 = 0
     break
    gas -= 167
    v842 = (1 + v842)
    continue
   gas -= 45
   v853 = 1
   break
  st += v78, v79, v113, v135, v310, v78, v145, v161, v359, v310, v254, v360, v361, v285, v362, v269, v256, v311, v363, v420, v78, v716, v420, v717, v623, v718, v78, v716, v807, v793, 1226, v815, v818, v853
  return r5096, gas
 def r1226(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1008: c.resume = 1226; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  if gas < 332: c.resume = 1226; return None, gas
  v2 = (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) + 4 & M
  v3 = read_data(data, v2)
  if not ((v3 ^ SB) < ((((len(data)) - v2 & M) - 31 & M) ^ SB)):
   st += 1241, v3, v2; c.resume = 2083; return None, gas - 76
  v9 = v2 + v3 & M
  v10 = read_data(data, v9)
  if v10 > 0xffffffffffffffff:
   st += 1241, v10, v9; c.resume = 2083; return None, gas - 110
  v12 = 32 + v9 & M
  if (v12 ^ SB) > (((len(data)) - v10 & M) ^ SB):
   st += v12, v10, 1241; c.resume = 2083; return None, gas - 146
  v17 = fb(mb[64:96])
  v18 = v17 + 128 & M
  if (v18 > 0xffffffffffffffff) or (v18 < v17):
   st[-1:] = v10, x0, v12, 0, 96, v17, 1258, v18,; c.resume = 3890; return None, gas - 233
  mb[64:96] = v18.to_bytes(32)
  if v17 + 32 > ml: gas = grow(c, gas, 332, v17, 32); mb = mem._bytes; ml = len(mb)
  mb[v17:v17 + 32] = K3
  if v17 + 64 > ml: gas = grow(c, gas, 332, v17 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v17 + 32:v17 + 64] = K3
  if v17 + 96 > ml: gas = grow(c, gas, 332, v17 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v17 + 64:v17 + 96] = K3
  if v17 + 128 > ml: gas = grow(c, gas, 332, v17 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v17 + 96:v17 + 128] = K3
  if 192 > ml: gas = grow(c, gas, 332, 160, 32); mb = mem._bytes; ml = len(mb)
  mb[160:192] = K3
  mb[128:160] = K3
  v25 = fb(mb[64:96])
  if 224 > ml: gas = grow(c, gas, 332, 192, 32); mb = mem._bytes; ml = len(mb)
  mb[192:224] = v25.to_bytes(32)
  gas -= 332
  v33 = 1
  while True:
   if gas < 34: st[-1:] = v33, x0, 0, v12, v10,; c.resume = 1295; return None, gas
   if 320 > ml: gas = grow(c, gas, 34, 288, 32); mb = mem._bytes; ml = len(mb)
   v34 = fb(mb[288:320])
   if (v33 * 65 & M) < v34:
    if gas < 58: st[-1:] = v33, x0, 0, v12, v10,; c.resume = 2655; return None, gas - 34
    gas -= 58
    v33 = (v33 << 1 & M)
    continue
   break
  if gas < 58: st[-1:] = v33, x0, 0, v12, v10,; c.resume = 1309; return None, gas - 34
  v38 = fb(mb[192:224])
  mb[128:160] = v38.to_bytes(32)
  if 384 > ml: gas = grow(c, gas, 58, 352, 32); mb = mem._bytes; ml = len(mb)
  v39 = fb(mb[352:384])
  gas -= 58
  v105, v106, v107 = 0, v39, v12
  while True:
   if gas < 205: st[-1:] = v33, x0, v105, v12, v106, v10, v107,; c.resume = 1321; return None, gas
   if v107 < (v12 + v10 & M):
    v110 = fb(mb[320:352])
    v111 = fb(mb[160:192])
    v113 = (read_data(data, v107)) >> 248 & 255
    mb[160:192] = (v111 | (1 << v113 & M)).to_bytes(32)
    v120 = read_data(data, ((v113 << 3) + v110 & M))
    if not ((v120 >> 232 & 255)):
     gas -= 198
     v127 = (1 + ((read_data(data, v107)) >> 248 & 255))
    else:
     gas -= 164
     v127 = v105
    gas -= 7
    v149, v150, v151 = v106, ((v113 * 6) << 240), (0xffffffffffff0000000000000000000000000000000000000000000000000000 & (v120 << 16 & M))
    while True:
     if gas < 214: st[-1:] = v33, x0, v127, v12, v149, v10, v107, v150, v151,; c.resume = 2522; return None, gas
     if (v151 >> 248 & 255):
      v156 = fb(mb[192:224])
      v157 = v156 + (v33 << 5 & M) & M
      if v157 + 32 > ml: gas = grow(c, gas, 214, v157, 32); mb = mem._bytes; ml = len(mb)
      mb[v157:v157 + 32] = (v150 | (x0 << 232 & M)).to_bytes(32)
      v159 = fb(mb[192:224])
      v161 = (v159 + (v33 << 5 & M) & M) + 3 & M
      if v161 + 65 > ml: gas = grow(c, gas, 214, v161, 65); mb = mem._bytes; ml = len(mb)
      gas = take(gas, 214, 9)
      copy_data(mb, data, v161, v149, 65)
      v163 = fb(mb[192:224])
      v164 = v163 + (v33 << 5 & M) & M
      if v164 + 68 > ml: gas = grow(c, gas, 214, v164, 68); mb = mem._bytes; ml = len(mb)
      gas = take(gas, 214, 18)
      v165 = fb(keccak(mb[v164:v164 + 68]).digest())
      v166 = fb(mb[128:160])
      if v166 + 32 > ml: gas = grow(c, gas, 214, v166, 32); mb = mem._bytes; ml = len(mb)
      mb[v166:v166 + 32] = v165.to_bytes(32)
      v168 = fb(mb[128:160])
      mb[128:160] = (v168 + 32 & M).to_bytes(32)
      gas -= 214
      v149, v150, v151 = (v149 + 65 & M), (v150 + 0x1000000000000000000000000000000000000000000000000000000000000 & M), (v151 << 8 & M)
      continue
     break
    if gas < 43: st[-1:] = v33, x0, v127, v12, v149, v10, v107, v150, v151,; c.resume = 2530; return None, gas - 22
    gas -= 43
    v105, v106, v107 = v127, v149, (1 + v107)
    continue
   break
  if gas < 92: st[-1:] = v33, x0, v105, v12, v106, v10, v107,; c.resume = 1331; return None, gas - 29
  v173 = fb(mb[192:224])
  v174 = fb(mb[128:160])
  v175 = v174 - v173 & M
  v176 = fb(mb[128:160])
  if v175 > v176:
   st[-1:] = v33, v175, v105, x0,; c.resume = 2087; return None, gas - 80
  v178 = fb(mb[128:160])
  gas -= 92
  v184 = v178
  while True:
   if gas < 64: st[-1:] = v33, v175, v105, x0, v33, v184,; c.resume = 1357; return None, gas
   v186 = fb(mb[192:224])
   if v184 < (v186 + (v33 << 5 & M) & M):
    if v184 + 32 > ml: gas = grow(c, gas, 64, v184, 32); mb = mem._bytes; ml = len(mb)
    mb[v184:v184 + 32] = K3
    gas -= 64
    v184 = (32 + v184)
    continue
   break
  if gas < 42: st[-1:] = v33, v175, v105, x0, v33, v184,; c.resume = 1372; return None, gas - 38
  gas -= 42
  v207 = v33
  while True:
   if gas < 74: st[-1:] = v207, v175, v105, x0,; c.resume = 1374; return None, gas
   if not (v207 > 1):
    break
   v210 = fb(mb[192:224])
   v214 = v210 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (v207 << 4 & M)) & M
   gas -= 74
   v219, v220 = v210, v210
   while True:
    if gas < 98: st[-1:] = (v207 >> 1), v175, v105, x0, v219, v214, v220,; c.resume = 1435; return None, gas
    if v219 < v214:
     if v220 + 64 > ml: gas = grow(c, gas, 98, v220, 64); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 98, 12)
     v222 = fb(keccak(mb[v220:v220 + 64]).digest())
     if v219 + 32 > ml: gas = grow(c, gas, 98, v219, 32); mb = mem._bytes; ml = len(mb)
     mb[v219:v219 + 32] = v222.to_bytes(32)
     gas -= 98
     v219, v220 = (v219 + 32), (v220 + 64)
     continue
    break
   if gas < 40: st[-1:] = (v207 >> 1), v175, v105, x0, v219, v214, v220,; c.resume = 1443; return None, gas - 23
   gas -= 40
   v207 = (v207 >> 1)
   continue
  if gas < 81: st[-1:] = v207, v175, v105, x0, v207,; c.resume = 1469; return None, gas - 29
  v227 = fb(mb[192:224])
  if v227 + 32 > ml: gas = grow(c, gas, 81, v227, 32); mb = mem._bytes; ml = len(mb)
  v228 = fb(mb[v227:v227 + 32])
  v229 = fb(mb[64:96])
  if gas < 225: st[-1:] = x2, v175, v228, x0, x1, v229, v105, 1492, v229,; c.resume = 4737; return None, gas - 81
  v230 = v229 + 128 & M
  if (v230 > 0xffffffffffffffff) or (v230 < v229):
   st[-1:] = x2, v175, v228, x0, x1, v229, v105, 1492, v230,; c.resume = 3890; return None, gas - 125
  mb[64:96] = v230.to_bytes(32)
  v234 = fb(mb[160:192])
  if v229 + 32 > ml: gas = grow(c, gas, 225, v229, 32); mb = mem._bytes; ml = len(mb)
  mb[v229:v229 + 32] = v234.to_bytes(32)
  if v229 + 64 > ml: gas = grow(c, gas, 225, v229 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v229 + 32:v229 + 64] = v105.to_bytes(32)
  v236 = v229 + 64
  if v229 + 96 > ml: gas = grow(c, gas, 225, v229 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v229 + 64:v229 + 96] = (v175 >> 5).to_bytes(32)
  v238 = v229 + 96
  if v229 + 128 > ml: gas = grow(c, gas, 225, v229 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v229 + 96:v229 + 128] = v228.to_bytes(32)
  if v105:
   st[-1:] = x2, v236, v238, x0, x1, v229, v105,; c.resume = 2305; return None, gas - 225
  if gas < 567: st[-1:] = x2, v236, v238, x0, x1, v229, v105,; c.resume = 1526; return None, gas - 225
  v239 = x0 & 255
  v240 = 1 if not (v239) else 0
  if v239:
   gas -= 288
   v243 = (x1 >> 128)
  else:
   gas -= 270
   v243 = x1
  v244 = fb(mb[v229:v229 + 32])
  v245 = v244 & v243
  if v245:
   st[-1:] = x2, v239, v238, x0, x1, v229, v240, v236, v245,; c.resume = 2191; return None, gas - 26
  v246 = fb(mb[v229 + 64:v229 + 96])
  v247 = v246 * 65 & M
  if not ((not (v246)) or (65 == (v247 // v246 if v246 else 0))):
   st[-1:] = x2, v239, v238, x0, x1, v229, v240, v247,; c.resume = 2087; return None, gas - 87
  v253 = fb(mb[288:320])
  if (v253 - v247 & M):
   st[-1:] = x2, v239, v238, x0, x1, v229, v240, v247,; c.resume = 2141; return None, gas - 112
  if v239:
   v256 = fb(mb[v229:v229 + 32])
   gas -= 151
   v259 = (v256 << 128 & M)
  else:
   v258 = fb(mb[v229:v229 + 32])
   gas -= 133
   v259 = v258
  v260 = fb(mb[256:288])
  mb[0:32] = (v260 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 128, 12)
  v262 = fb(keccak(mb[0:64]).digest())
  if 416 > ml: gas = grow(c, gas, 128, 384, 32); mb = mem._bytes; ml = len(mb)
  v263 = fb(mb[384:416])
  mb[0:32] = (v263 & 65535).to_bytes(32)
  mb[32:64] = v262.to_bytes(32)
  gas = take(gas, 128, 12)
  v265 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 128
  st += (x1 | v259), v265
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 237: st[-1:] = x2, v239, v238, x0,; c.resume = 1635; return None, gas
  v271 = ((x0 << 7 & M) & 32640) + ((read_data(data, x2)) >> 248)
  if v271 > 65535:
   st[-1:] = 0, v239, v238, v271,; c.resume = 2087; return None, gas - 54
  v273 = fb(mb[v229 + 96:v229 + 128])
  v274 = fb(mb[256:288])
  mb[0:32] = (v274 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 237, 12)
  v276 = fb(keccak(mb[0:64]).digest())
  v277 = fb(mb[384:416])
  mb[0:32] = (v277 & 65535).to_bytes(32)
  mb[32:64] = v276.to_bytes(32)
  gas = take(gas, 237, 12)
  v279 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v271.to_bytes(32)
  mb[32:64] = v279.to_bytes(32)
  gas = take(gas, 237, 12)
  v280 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 237
  st += v273, v280
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 243: st[-1:] = 0, v239, 1775, v271,; c.resume = 1721; return None, gas
  v284 = 4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M
  v285 = read_data(data, (4 + (fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)) & M))
  if not ((v285 ^ SB) < ((((len(data)) - v284 & M) - 31 & M) ^ SB)):
   st[-1:] = 0, v239, 1775, v271, 65535, 1743, v285, v284,; c.resume = 2083; return None, gas - 87
  v291 = v284 + v285 & M
  v292 = read_data(data, v291)
  if v292 > 0xffffffffffffffff:
   st[-1:] = 0, v239, 1775, v271, 65535, 1743, v292, v291,; c.resume = 2083; return None, gas - 121
  v294 = 32 + v291 & M
  if (v294 ^ SB) > (((len(data)) - v292 & M) ^ SB):
   st[-1:] = 0, v239, 1775, v271, 65535, v294, v292, 1743,; c.resume = 2083; return None, gas - 157
  v298 = fb(mb[64:96])
  if v298 + 32 > ml: gas = grow(c, gas, 243, v298, 32); mb = mem._bytes; ml = len(mb)
  mb[v298:v298 + 32] = v239.to_bytes(32)
  if v298 + 64 > ml: gas = grow(c, gas, 243, v298 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v298 + 32:v298 + 64] = v271.to_bytes(32)
  if v298 + 96 > ml: gas = grow(c, gas, 243, v298 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v298 + 64:v298 + 96] = K6
  v301 = v298 + 128
  if gas < 329: st[-1:] = 0, v298, 1775, v301, v292, v294,; c.resume = 4911; return None, gas - 243
  if v298 + 160 > ml: gas = grow(c, gas, 329, v298 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v298 + 128:v298 + 160] = v292.to_bytes(32)
  if v292 and v298 + 160 + v292 > ml: gas = grow(c, gas, 329, v298 + 160, v292); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 329, 3 * (v292 + 31 >> 5))
  copy_data(mb, data, v298 + 160, v294, v292)
  v303 = v301 + v292
  if v303 + 64 > ml: gas = grow(c, gas, 329, v303 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v303 + 32:v303 + 64] = K3
  v307 = ((v292 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v301
  v308 = v307 + 32
  if gas < 507: st[-1:] = 0, v298, v308,; c.resume = 1775; return None, gas - 329
  mb[v298 + 96:v298 + 128] = (v308 - v298 & M).to_bytes(32)
  v312 = fb(mb[384:416])
  v314 = fb(mb[256:288])
  v316 = fb(mb[288:320])
  v317 = fb(mb[352:384])
  if v307 + 64 > ml: gas = grow(c, gas, 507, v307 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v307 + 32:v307 + 64] = v316.to_bytes(32)
  if v316 and v307 + 64 + v316 > ml: gas = grow(c, gas, 507, v307 + 64, v316); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 507, 3 * (v316 + 31 >> 5))
  copy_data(mb, data, v307 + 64, v317, v316)
  v319 = v308 + v316
  if v319 + 64 > ml: gas = grow(c, gas, 507, v319 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v319 + 32:v319 + 64] = K3
  if gas < 514: st[-1:] = 0, (fb(c.msg.sender)), (v312 & 65535), (v314 & 0xffffffffffffffff), 0x1a23508608dd28fcaf166c3b7403f81d7c41022e001e6bb61c594249a17727a9, v298, v298, ((((v316 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v308) + 32),; c.resume = 1860; return None, gas - 507
  gm.gas_remaining = gas - 514
  st += (fb(c.msg.sender)), (v312 & 65535), (v314 & 0xffffffffffffffff), 0x1a23508608dd28fcaf166c3b7403f81d7c41022e001e6bb61c594249a17727a9, (((((v316 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v308) + 32) - v298 & M), v298
  ha4(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: st[-1:] = 0,; c.resume = 1864; return None, gas
  gm.gas_remaining = gas - 9
  st.append((I2 & 0xffffffffffffffffffffffffffffffffffffffff))
  h3b(c, st, gm)
  v327 = st.pop()
  gas = gm.gas_remaining
  if gas < 80: st[-1:] = 0, v327,; c.resume = 1920; return None, gas
  if not (v327):
   st[-1:] = 0,; c.resume = 2083; return None, gas - 16
  v329 = fb(mb[64:96])
  if v329 + 32 > ml: gas = grow(c, gas, 80, v329, 32); mb = mem._bytes; ml = len(mb)
  mb[v329:v329 + 32] = K7
  v330 = fb(mb[256:288])
  if v329 + 36 > ml: gas = grow(c, gas, 80, v329 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v329 + 4:v329 + 36] = (v330 & 0xffffffffffffffff).to_bytes(32)
  v334 = gas - 80
  gm.gas_remaining = gas - 80
  st += 0, v329, 36, v329, 0, (I3 & 0xffffffffffffffffffffffffffffffffffffffff), v334
  hf1(c, st, gm)
  v335 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 131: st[-1:] = 0, v329, v335,; c.resume = 2045; return None, gas
  if not (v335):
   st[-1:] = 0, v329, v335,; c.resume = 2072; return None, gas - 19
  if v335:
   if (v329 > 0xffffffffffffffff) or (v329 < v329):
    st[-1:] = 2070, v329,; c.resume = 3890; return None, gas - 116
   mb[64:96] = v329.to_bytes(32)
   return None, gas - 131
  return None, gas - 37
 def r5096(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 4 <= len(st) <= 1016: c.resume = 5096; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  if gas < 258: c.resume = 5096; return None, gas
  if x0:
   gas -= 48
   v5 = (1 if not (x2) else 0)
  else:
   gas -= 26
   v5 = x0
  if v5:
   f = T.get(x3)
   st[-4:] = 0,
   if f is not None: return f, gas - 34
   st.append(x3); c.resume = 5194
   return None, gas - 26
  v9 = read_data(data, (x1 + 32 & M))
  if not ((v9 ^ SB) < ((((len(data)) - x1 & M) - 31 & M) ^ SB)):
   st[-3:] = x0, 5127, 5089, v9, x1,; c.resume = 2083; return None, gas - 94
  v15 = x1 + v9 & M
  v16 = read_data(data, v15)
  if v16 > 0xffffffffffffffff:
   st[-3:] = x0, 5127, 5089, v16, v15,; c.resume = 2083; return None, gas - 128
  v18 = 32 + v15 & M
  if (v18 ^ SB) > (((len(data)) - (v16 << 5) & M) ^ SB):
   st[-3:] = x0, 5127, v18, v16, 5089,; c.resume = 2083; return None, gas - 170
  v23 = fb(c.msg.sender)
  gas -= 210
  v31 = 0
  while True:
   if gas < 172: st[-3:] = x0, 5127, v18, v23, v16, v31,; c.resume = 5268; return None, gas
   if v31 < v16:
    if not (v31 < v16):
     st[-3:] = x0, 5127, v18, v23, v16, v31, 5295, v18, v31,; c.resume = 2665; return None, gas - 76
    v37 = read_data(data, ((v31 << 5) + v18 & M))
    v38 = v37 & 0xffffffffffffffffffffffffffffffffffffffff
    if (v37 - v38 & M):
     st[-3:] = x0, 5127, v18, v23, v16, v31, v38,; c.resume = 2083; return None, gas - 131
    if (v23 - v38 & M):
     gas -= 172
     v42 = 0
     break
    gas -= 167
    v31 = (1 + v31)
    continue
   gas -= 45
   v42 = 1
   break
  st[-3:] = x0, v42,
  return r5127, gas
 def r5127(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1023: c.resume = 5127; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  if gas < 41: c.resume = 5127; return None, gas
  if x0:
   f = T.get(x2)
   st[-3:] = 1,
   if f is not None: return f, gas - 31
   st.append(x2); c.resume = 5188
   return None, gas - 23
  if not (x1):
   del st[-2:]; c.resume = 5136; return None, gas - 27
  f = T.get(x2)
  st[-3:] = 0,
  if f is not None: return f, gas - 41
  st.append(x2); c.resume = 5182
  return None, gas - 33
 def r4197(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 4197; return None, gas
  data = c.msg.data_as_bytes
  if gas < 399: c.resume = 4197; return None, gas
  if (c.msg.value):
   c.resume = 2083; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 2083; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 64, 4249, v5, 4227; c.resume = 2083; return None, gas - 104
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += 64, 4249, v5, v8, 4235; c.resume = 2083; return None, gas - 165
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 65535) & M):
   st += 64, 4249, v5, v8, v11, 4243; c.resume = 2083; return None, gas - 226
  v14 = 65535 & v11
  if not (v14 < 768):
   gas -= 312
   v29, v30 = 0, 0
  else:
   mb[0:32] = (0xffffffffffffffff & v5).to_bytes(32)
   mb[32:64] = K3
   gas = take(gas, 399, 12)
   v18 = fb(keccak(mb[0:64]).digest())
   mb[0:32] = (v8 & 65535).to_bytes(32)
   mb[32:64] = v18.to_bytes(32)
   gas = take(gas, 399, 12)
   v20 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 399
   st.append(v20)
   h54(c, st, gm)
   v21 = st.pop()
   gas = gm.gas_remaining
   if gas < 61: st += 64, 4249, v14, 6, v21; c.resume = 4708; return None, gas
   v22 = v14 // 6
   v23 = v21 >> v22
   gas -= 61
   v29, v30 = (v23 & 1), ((v23 >> 128) & 1)
  if gas < 40: st += 64, v29, v30; c.resume = 4249; return None, gas
  v31 = fb(mb[64:96])
  if v31 + 32 > ml: gas = grow(c, gas, 40, v31, 32); mb = mem._bytes; ml = len(mb)
  mb[v31:v31 + 32] = v29.to_bytes(32)
  if v31 + 64 > ml: gas = grow(c, gas, 40, v31 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v31 + 32:v31 + 64] = v30.to_bytes(32)
  c.output = bytes(mb[v31:v31 + 64])
  return None, gas - 40
 def r4265(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 4265; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 4265; return None, gas
  if (c.msg.value):
   c.resume = 2083; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 2083; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I4 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r4345(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1017: c.resume = 4345; return None, gas
  data = c.msg.data_as_bytes
  if gas < 400: c.resume = 4345; return None, gas
  if (c.msg.value):
   c.resume = 2083; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 2083; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 4370; c.resume = 2083; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v5, v8, 4378; c.resume = 2083; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 65535) & M):
   st += v5, v8, 0xffffffffffffffff, v11, 4395; c.resume = 2083; return None, gas - 223
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 400, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v8 & 65535).to_bytes(32)
  mb[32:64] = v15.to_bytes(32)
  gas = take(gas, 400, 12)
  v17 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v11 & 65535).to_bytes(32)
  mb[32:64] = v17.to_bytes(32)
  gas = take(gas, 400, 12)
  v19 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 400
  st.append(v19)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v20; c.resume = 4440; return None, gas
  v21 = fb(mb[64:96])
  if v21 + 32 > ml: gas = grow(c, gas, 15, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = v20.to_bytes(32)
  c.output = bytes(mb[v21:v21 + 32])
  return None, gas - 15
 def r4447(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1018: c.resume = 4447; return None, gas
  data = c.msg.data_as_bytes
  if gas < 283: c.resume = 4447; return None, gas
  if (c.msg.value):
   c.resume = 2083; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 2083; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 4472; c.resume = 2083; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += v5, 0xffffffffffffffff, v8, 4489; c.resume = 2083; return None, gas - 162
  mb[0:32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K3
  gas = take(gas, 283, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v8 & 65535).to_bytes(32)
  mb[32:64] = v12.to_bytes(32)
  gas = take(gas, 283, 12)
  v14 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 283
  st.append(v14)
  h54(c, st, gm)
  v15 = st.pop()
  gas = gm.gas_remaining
  if gas < 42: st += 64, v15; c.resume = 4518; return None, gas
  v16 = fb(mb[64:96])
  if v16 + 32 > ml: gas = grow(c, gas, 42, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = (v15 & 0xffffffffffffffffffffffffffffffff).to_bytes(32)
  if v16 + 64 > ml: gas = grow(c, gas, 42, v16 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v16 + 32:v16 + 64] = (v15 >> 128).to_bytes(32)
  c.output = bytes(mb[v16:v16 + 64])
  return None, gas - 42
 T = {81: r81, 1226: r1226, 5096: r5096, 5127: r5127, 4197: r4197, 4265: r4265, 4345: r4345, 4447: r4447}
 return r0
