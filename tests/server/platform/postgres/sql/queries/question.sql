select document ? :key from thing
