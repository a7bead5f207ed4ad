#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

static int set_lock(int descriptor, uint64_t byte, short type) {
  struct flock lock = {
      .l_type = type, .l_whence = SEEK_SET, .l_start = (off_t)byte, .l_len = 1, .l_pid = 0};
  return fcntl(descriptor, F_OFD_SETLK, &lock);
}

int pult_lock_byte(int descriptor, uint64_t byte, int exclusive) {
  return set_lock(descriptor, byte, exclusive ? F_WRLCK : F_RDLCK);
}

int pult_unlock_byte(int descriptor, uint64_t byte) { return set_lock(descriptor, byte, F_UNLCK); }

int pult_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int pult_file_system(const char *path, int64_t *magic, uint32_t *device_major) {
  struct statfs system;
  struct stat file;
  if (statfs(path, &system) != 0 || stat(path, &file) != 0) return -1;
  *magic = (int64_t)(uint32_t)system.f_type;
  *device_major = major(file.st_dev);
  return 0;
}

int64_t pult_random(void *bytes, size_t length) { return getrandom(bytes, length, 0); }
